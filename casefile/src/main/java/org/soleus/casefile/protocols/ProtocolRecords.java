package org.soleus.casefile.protocols;

import static java.util.Comparator.comparingDouble;

import java.util.List;
import org.soleus.casefile.yaml.Value.Fields;
import org.soleus.limb.protocol.Action;
import org.soleus.limb.protocol.Posture;
import org.soleus.limb.protocol.Protocol;

/** Makes a protocol from a tree that has been checked. */
final class ProtocolRecords {
  private ProtocolRecords() {}

  static Protocol of(Fields root) {
    List<Action> timeline =
        root.entries("timeline").stream()
            .map(ActionRecords::of)
            .sorted(comparingDouble(Action::at))
            .toList();
    return new Protocol(
        root.text("name").orElseThrow(),
        root.text("title").orElseThrow(),
        root.text("description").orElse("").strip(),
        root.text("posture").flatMap(Posture::of).orElseThrow(),
        root.number("settle_s").orElseThrow(),
        root.number("duration_s").orElseThrow(),
        root.number("sampling_s").orElseThrow(),
        root.truth("breathing").orElse(true),
        timeline,
        root.entries("measure").stream().map(RequestRecords::of).toList(),
        root.entries("record").stream().map(RequestRecords::trace).toList());
  }
}
