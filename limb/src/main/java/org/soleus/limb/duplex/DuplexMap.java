package org.soleus.limb.duplex;

import java.util.List;
import java.util.Optional;
import org.soleus.limb.anatomy.Vein;

/**
 * What a duplex examination recorded of one leg, vein by vein.
 *
 * @param findings one per vein examined
 * @param examination how the leg was examined
 */
public record DuplexMap(List<DuplexFinding> findings, ExaminationRecord examination) {
  /** A map of an examination of which nothing was recorded. */
  public DuplexMap(List<DuplexFinding> findings) {
    this(findings, ExaminationRecord.NONE);
  }

  /** Copies the list. */
  public DuplexMap {
    findings = List.copyOf(findings);
  }

  /** The cut-offs by which reflux is judged. */
  public CutOffProfile cutOffs() {
    return examination.profile().orElse(CutOffProfile.USUAL);
  }

  /** The finding of a vein, if it was examined. */
  public Optional<DuplexFinding> of(Vein vein) {
    return findings.stream().filter(finding -> finding.vein() == vein).findFirst();
  }

  /** Findings in which reflux was judged present. */
  public List<DuplexFinding> refluxing() {
    return findings.stream()
        .filter(finding -> finding.reflux().map(DuplexFinding.RefluxTest::present).orElse(false))
        .toList();
  }
}
