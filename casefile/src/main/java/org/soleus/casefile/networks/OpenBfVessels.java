package org.soleus.casefile.networks;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.soleus.casefile.fault.NearestNames;
import org.soleus.casefile.networks.OpenBfVessel.Inlet;
import org.soleus.casefile.networks.OpenBfVessel.Outlet;
import org.soleus.casefile.networks.OpenBfWall.Damping;
import org.soleus.hemodynamics.load.Signal;

/** Reads one entry of the list {@code network} of an openBF file. */
final class OpenBfVessels {
  private static final Set<String> KNOWN =
      Set.of(
          "label",
          "sn",
          "tn",
          "L",
          "E",
          "R0",
          "Rp",
          "Rd",
          "M",
          "h0",
          "Pext",
          "gamma_profile",
          "to_save",
          "initial_pressure",
          "initial_flow",
          "visco-elastic",
          "phi",
          "phi_v",
          "outlet",
          "Rt",
          "R1",
          "R2",
          "Cc",
          "Pc",
          "Pout",
          "inlet_impedance_matching",
          "inlet",
          "inlet_file",
          "inlet_number");
  private static final String PRESSURE = "Pa";
  private static final String RESISTANCE = "Pa s/m³";
  private static final double MOST_PRESSURE = 1e6;
  private static final double MOST_RESISTANCE = 1e15;
  private static final double MOST_LENGTH = 100;
  private static final double LEAST_LENGTH = 1e-6;
  private static final double LEAST_COMPLIANCE = 1e-20;

  /** Cells are at most this long [1/m], and a vessel has at least so many, whatever M says. */
  private static final double CELLS_PER_METRE = 1000;

  private static final int FEWEST_CELLS = 5;

  /** phi_v, of some days in 2024, stands for 2 φ_v h/R where phi stands for ⅔ φ h/R. */
  private static final double PHI_IN_PHI_V = 3;

  private final OpenBfFile file;
  private final PeerFields said;

  OpenBfVessels(OpenBfFile file, PeerFields said) {
    this.file = file;
    this.said = said;
  }

  OpenBfVessel read() {
    unknown();
    double length = said.number("L", PeerRange.between(LEAST_LENGTH, MOST_LENGTH, "m"));
    double[] radii = radii();
    return new OpenBfVessel(
        said.fields().where(),
        said.text("label"),
        said.whole("sn", PeerRange.between(0, PeerFields.MOST, "")),
        said.whole("tn", PeerRange.between(0, PeerFields.MOST, "")),
        length,
        Math.max(
            said.whole("M", PeerRange.between(1, 1e5, "cells"), FEWEST_CELLS), usualCells(length)),
        radii[0],
        radii[1],
        wall(),
        said.number("Pext", PeerRange.between(-MOST_PRESSURE, MOST_PRESSURE, PRESSURE), 0),
        said.number("gamma_profile", PeerRange.between(0, 1000, ""), file.isOld() ? 9 : 2),
        said.number("initial_flow", PeerRange.between(-1, 1, "m³/s"), 0),
        said.truth("to_save", true),
        inlet(),
        outlet());
  }

  private void unknown() {
    if (said.has("Rc")) {
      said.fault("Rc", "is a catheter in the vessel; catheters are not modelled.", "");
    }
    said.notMisspelt(KNOWN).stream()
        .filter(name -> !name.equals("Rc"))
        .forEach(name -> file.remark("the field \"" + name + "\" of vessels is not used"));
    if (said.number("initial_pressure", PeerRange.ANY, 0) != 0) {
      file.remark("initial_pressure is not used, nor does openBF use it");
    }
  }

  private static int usualCells(double length) {
    return Double.isFinite(length)
        ? Math.max(FEWEST_CELLS, (int) Math.ceil(length * CELLS_PER_METRE))
        : FEWEST_CELLS;
  }

  private double[] radii() {
    PeerRange range = PeerRange.between(LEAST_LENGTH, 1, "m");
    if (!said.has("R0") && !said.has("Rp")) {
      said.fault("R0", "is missing: a vessel needs R0, or Rp and Rd.", "");
      return new double[] {Double.NaN, Double.NaN};
    }
    double uniform = said.number("R0", range, Double.NaN);
    if (file.isOld() && said.has("R0")) {
      return new double[] {uniform, uniform};
    }
    double from = said.number("Rp", range, uniform);
    return new double[] {from, said.number("Rd", range, from)};
  }

  private OpenBfWall wall() {
    PeerRange viscosities = PeerRange.notNegative(1e9, "Pa s");
    double phi =
        said.number("phi", viscosities, 0) + PHI_IN_PHI_V * said.number("phi_v", viscosities, 0);
    Damping damping =
        phi > 0
            ? new Damping.OfMaterial(phi)
            : said.truth("visco-elastic", false) ? new Damping.Builtin() : new Damping.None();
    if (damping instanceof Damping.Builtin) {
      file.remark(
          "visco-elastic walls have the viscosity of openBF's formula; openBF 2 applies twice that");
    }
    return new OpenBfWall(
        said.number("E", PeerRange.between(1, 1e12, PRESSURE)),
        said.number("h0", PeerRange.between(LEAST_LENGTH, 1, "m"), Double.NaN),
        file.isOld(),
        damping);
  }

  private Optional<Inlet> inlet() {
    if (!said.has("inlet")) {
      return Optional.empty();
    }
    String kind = said.text("inlet");
    if (!kind.equals("Q") && !kind.equals("P")) {
      said.fault("inlet", "must be Q (flow) or P (pressure).", "");
    }
    boolean isFlow = !kind.equals("P");
    // that it is meant to be an inlet counts for the network, though its table cannot be read
    return Optional.of(
        file.table(said, "inlet_file", said.text("inlet_file"), isFlow)
            .map(table -> new Inlet(isFlow, table, table.span()))
            .orElse(new Inlet(isFlow, Signal.constant(0), 1)));
  }

  private Optional<Outlet> outlet() {
    String kind = said.optionalText("outlet").orElse("").toLowerCase(Locale.ROOT);
    double resistance = said.number("R1", resistances(), 0);
    double distal = said.number("R2", resistances(), 0);
    boolean reflects = said.has("Rt");
    return switch (kind) {
      case "wk2" -> windkessel(false);
      case "wk3" -> windkessel(true);
      case "reflection", "rt" -> reflection();
      case "", "none" ->
          resistance > 0 || distal > 0
              ? windkessel(true)
              : reflects ? reflection() : Optional.empty();
      default -> {
        List<String> kinds = List.of("wk2", "wk3", "reflection", "none");
        said.fault("outlet", "must be wk2, wk3 or reflection.", NearestNames.hint(kind, kinds));
        yield Optional.empty();
      }
    };
  }

  private static PeerRange resistances() {
    return PeerRange.notNegative(MOST_RESISTANCE, RESISTANCE);
  }

  private Optional<Outlet> reflection() {
    return Optional.of(new Outlet.Reflection(said.number("Rt", PeerRange.between(-1, 1, ""))));
  }

  /** Two resistances where both are given; otherwise R1 is their sum. */
  private Optional<Outlet> windkessel(boolean three) {
    double second = said.number("R2", resistances(), 0);
    double first =
        second > 0 && three
            ? said.number("R1", resistances(), 0)
            : said.number("R1", PeerRange.positive(MOST_RESISTANCE, RESISTANCE));
    double beyond =
        said.number("Pc", PeerRange.between(-MOST_PRESSURE, MOST_PRESSURE, PRESSURE), 0);
    double pressure =
        said.number("Pout", PeerRange.between(-MOST_PRESSURE, MOST_PRESSURE, PRESSURE), beyond);
    double compliance = said.number("Cc", PeerRange.between(LEAST_COMPLIANCE, 1, "m³/Pa"));
    boolean both = three && second > 0;
    boolean matched = said.truth("inlet_impedance_matching", false);
    if (!both) {
      file.remark(
          "where R2 is not given, R1 is the sum of both resistances and the first of them the"
              + " impedance of the vessel, as openBF's guide says and version 1 does; version 2"
              + " applies R1 and then R1 less the impedance");
    }
    if (matched) {
      file.remark(
          "inlet_impedance_matching takes the impedance at rest; openBF follows it through the"
              + " cycle");
    }
    return Optional.of(
        new Outlet.Windkessel(
            both && !matched ? first : Double.NaN,
            both ? first + second : first,
            compliance,
            pressure));
  }
}
