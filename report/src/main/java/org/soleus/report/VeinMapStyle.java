package org.soleus.report;

/** The style of vein maps: one sheet of A4 a leg. Holds neither {@code <} nor {@code &}. */
final class VeinMapStyle {
  static final String TEXT =
      """

      :root { color-scheme: light; }
      * { box-sizing: border-box; -webkit-print-color-adjust: exact; print-color-adjust: exact; }
      body { margin: 0; background: #fff; color: #26323c;
        font: 7.6pt/1.25 "Helvetica Neue", Helvetica, Arial, "Liberation Sans", sans-serif; }
      main { max-width: 194mm; margin: 0 auto; }
      .sheet + .sheet { break-before: page; }
      h1 { font-size: 14pt; line-height: 1.1; margin: 0; }
      h2 { font-size: 8.2pt; margin: 1.5mm 0 0.5mm; }
      p { margin: 0.5mm 0; }
      .badge { float: right; padding: 0.6mm 2mm; border: 1px solid #26323c; border-radius: 3px;
        font-size: 7.4pt; font-weight: bold; }
      .title { font-size: 9pt; font-weight: bold; }
      .examination { font-size: 8pt; }
      figure { margin: 1mm 0; text-align: center; }
      svg { display: block; width: 100%; height: 100%; }
      .tables { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); gap: 4mm; align-items: start; }
      table { width: 100%; border-collapse: collapse; font-size: 6.6pt; line-height: 1.2;
        border-top: 1px solid #26323c; border-bottom: 1px solid #26323c; }
      th, td { padding: 0.35mm 1mm 0.35mm 0; text-align: left; vertical-align: top; }
      .cut-off, thead th, tbody th { white-space: nowrap; }
      thead th { border-bottom: 0.5px solid #26323c; }
      tbody th { font-weight: normal; }
      tbody tr { border-top: 0.5px solid #dfe4e8; break-inside: avoid; }
      .yes { color: #b01e1e; font-weight: bold; }
      .abbr { color: #5d6a75; font-size: 6pt; font-weight: normal; }
      .says ul { columns: 2; column-gap: 4mm; margin: 0; padding-left: 3mm; font-size: 7pt; }
      .says li { break-inside: avoid; margin: 0 0 0.4mm; }
      .found { font-weight: bold; }
      .cannot-be-told { font-style: italic; }
      .gaps { font-size: 7pt; margin-top: 1mm; }
      footer { margin-top: 1mm; padding-top: 0.8mm; border-top: 0.5px solid #26323c; font-size: 6.2pt;
        color: #4c5964; overflow-wrap: anywhere; }
      @page { size: A4; margin: 8mm; }
      @media screen { main { padding: 8mm; max-width: 210mm; } .sheet + .sheet { margin-top: 20mm; } }
      """;

  private VeinMapStyle() {}
}
