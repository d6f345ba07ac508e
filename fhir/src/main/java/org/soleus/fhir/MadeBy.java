package org.soleus.fhir;

import java.util.List;
import org.hl7.fhir.r4.model.Device;
import org.hl7.fhir.r4.model.Device.DeviceNameType;
import org.hl7.fhir.r4.model.Provenance;
import org.hl7.fhir.r4.model.Reference;
import org.soleus.casefile.results.Disclaimer;

/** Says of everything that nobody recorded which program made it. */
final class MadeBy {
  private MadeBy() {}

  static void write(Outgoing out, String version) {
    if (out.computed().isEmpty() && out.simulated().isEmpty()) {
      return;
    }
    Device program = new Device();
    program.addDeviceName().setName("Soleus").setType(DeviceNameType.USERFRIENDLYNAME);
    program.addVersion().setValue(version);
    program.addNote().setText(Disclaimer.TEXT);
    Reference by = out.add("soleus", program);
    write(out, "made-by.computed", out.computed(), by, Systems.COMPUTED);
    write(out, "made-by.simulated", out.simulated(), by, Systems.SIMULATED);
  }

  private static void write(
      Outgoing out, String name, List<Reference> targets, Reference by, String origin) {
    if (targets.isEmpty()) {
      return;
    }
    Provenance provenance = new Provenance();
    targets.forEach(provenance::addTarget);
    // the same bundle again must have the same bytes, so no clock is read
    Absent.unknown(provenance.getRecordedElement());
    provenance.addAgent().setWho(by);
    provenance.getMeta().addTag(Systems.ORIGIN, origin, origin);
    out.add(name, provenance);
  }
}
