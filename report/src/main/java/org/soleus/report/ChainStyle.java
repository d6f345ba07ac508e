package org.soleus.report;

/**
 * The style of the two sheets, added to that of the report: tables and blocks alone, so that
 * programs that print by CSS 2.1 lay them out too. Holds neither {@code <} nor {@code &}.
 */
final class ChainStyle {
  static final String TEXT =
      """

      .chain h1 { margin: 0 0 2px; }
      .chain h2 { font-size: 17px; margin: 18px 0 4px; padding: 0 0 2px; border-bottom: 1.5px solid #26323c; }
      .chain .badge { float: right; font-size: 11px; padding: 1px 7px; margin: 2px 0 4px 12px; }
      .chain ul { margin: 3px 0; padding-left: 17px; }
      .chain li { margin: 2px 0; }
      .chain p { margin: 3px 0; }
      .chain .options { padding-left: 0; }
      .chain table.lay, .chain table.lay tr { border: 0; margin: 0; }
      .chain table.lay td { padding: 0; border: 0; font-size: 15px; line-height: 1.45; }
      .chain table.lay td.plate { width: 10%; padding-right: 14px; }
      .chain td.plate svg { width: 100%; height: 100%; }
      .chain table.lay td.words { padding-top: 2px; }
      .chain .figures, .chain .causes { font-size: 13px; }
      .to { color: #5d6a75; font-size: 11px; font-weight: normal; text-decoration: none;
        border-bottom: 1px dotted #5d6a75; white-space: nowrap; }
      .src { color: #5d6a75; text-decoration: none; font-size: 11px; }
      .wrap { white-space: normal; }
      .word { color: #5d6a75; font-weight: normal; margin-right: 3px; }
      .chain .abbr { font-size: 11px; }
      .found { font-weight: bold; }
      .found .abbr, .found .src { font-weight: normal; }
      .number { white-space: nowrap; }
      .alarm { border: 2px solid #9c2b12; padding: 2px 10px 4px; margin-top: 10px; background: #fdf3f0; }
      .alarm h2 { color: #9c2b12; border: 0; margin: 4px 0 2px; }
      .alarm b { color: #9c2b12; }
      .keys { font-size: 12px; line-height: 1.35; color: #4c5964; }
      .chain .keys { padding: 0; list-style: none; }
      .keys li { display: inline; }
      .appendix { margin-top: 40px; }
      @media screen and (max-width: 640px) {
        main { padding: 12px 10px 30px; }
        .chain .badge { float: none; margin: 0 0 6px; }
        .chain table.lay, .chain table.lay tbody, .chain table.lay tr, .chain table.lay td { display: block; }
        .chain table.lay td.plate { width: 100%; padding: 0; }
        .chain td.plate div { margin: 0 auto; max-width: 100%; }
        .chain .causes thead, .chain .causes .empty { display: none; }
        .chain .causes tbody, .chain .causes tr, .chain .causes th, .chain .causes td { display: block; }
        .chain .causes tr { padding: 4px 0; }
        .chain .causes th, .chain .causes td { padding: 1px 0; }
        .chain .causes th { font-weight: bold; }
        .ceap { float: none; display: block; }
        .rec { white-space: normal; }
        .chain .figures, .chain .causes, .appendix table { display: block; overflow-x: auto; }
        dl { display: block; }
      }
      @page { size: A4; margin: 10mm 12mm 13mm; }
      @media print {
        .chain { font-size: 8.7pt; line-height: 1.27; }
        .chain.two { font-size: 8.2pt; }
        .chain h1 { font-size: 14pt; line-height: 1.1; }
        .chain h2 { font-size: 1.2em; line-height: 1.15; margin: 2.2mm 0 0.6mm; padding: 0 0 0.3mm; border-bottom: 0.8px solid #26323c; }
        .chain .badge { font-size: 7pt; padding: 0.3mm 1.6mm; margin: 0 0 1mm 3mm; }
        .chain p, .chain ul { margin: 0.5mm 0; }
        .chain li { margin: 0.25mm 0; }
        .chain ul { padding-left: 3.4mm; }
        .chain .options { padding-left: 0; }
        .chain .disclaimer { font-size: 1em; padding: 1mm 2mm; margin: 1mm 0; }
        .chain .key, .chain .small { font-size: 0.9em; }
        .chain table { margin: 0.6mm 0; font-size: 1em; line-height: 1.22; }
        .chain .figures, .chain .causes { font-size: 0.94em; line-height: 1.22; }
        .chain .figures .abbr { white-space: nowrap; }
        .chain th, .chain td { padding: 0.4mm 1.6mm 0.4mm 0; }
        .chain thead th { font-size: 0.95em; }
        .chain table.lay td { font-size: 1em; line-height: 1.27; }
        .chain table.lay td.plate { padding-right: 3mm; width: 10mm; }
        .chain .minor { font-size: 0.85em; }
        .to, .src, .chain .abbr { font-size: 6.6pt; }
        .to { border: 0; }
        .chain .letter { font-size: 7pt; line-height: 3mm; min-width: 4mm; }
        .alarm { padding: 0.6mm 2mm 1mm; margin-top: 1.5mm; }
        .alarm h2 { margin: 0.5mm 0; }
        .keys, .origin { font-size: 6.4pt; line-height: 1.2; color: #4c5964; }
        .block { break-inside: avoid; }
        .sheet + .sheet, .appendix { break-before: page; page-break-before: always; }
        .appendix { margin-top: 0; }
      }
      """;

  /** What the PDF needs besides: the font that it holds, and the whole rule of its pages. */
  static final String PDF =
      """

      body { font-family: "Liberation Sans"; }
      @page { size: A4; margin: 10mm 12mm 13mm;
        @bottom-left { content: "Soleus: simulated – research and education, not a medical device";
          font: 8pt "Liberation Sans"; color: #4c5964; }
        @bottom-right { content: counter(page) " / " counter(pages);
          font: 8pt "Liberation Sans"; color: #4c5964; } }
      """;

  private ChainStyle() {}
}
