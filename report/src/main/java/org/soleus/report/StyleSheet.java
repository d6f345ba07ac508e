package org.soleus.report;

/** The style of the report: screen first, then A4. Holds neither {@code <} nor {@code &}. */
final class StyleSheet {
  static final String TEXT =
      """

      :root { color-scheme: light; }
      * { box-sizing: border-box; }
      body { margin: 0; background: #fff; color: #26323c;
        font: 15px/1.5 "Helvetica Neue", Helvetica, Arial, "Liberation Sans", sans-serif; }
      main { max-width: 960px; margin: 0 auto; padding: 24px 20px 40px; }
      h1 { font-size: 27px; line-height: 1.2; margin: 10px 0 2px; }
      h2 { font-size: 21px; margin: 34px 0 8px; padding-bottom: 5px; border-bottom: 2px solid #26323c; }
      h3 { font-size: 16px; margin: 26px 0 8px; }
      p { margin: 6px 0; }
      .badge { display: inline-block; margin: 0; padding: 3px 10px; border: 1.5px solid #1f4fb4;
        border-radius: 3px; color: #1f4fb4; font-size: 13px; font-weight: bold; }
      .who { color: #4c5964; }
      .disclaimer { margin: 12px 0; padding: 9px 13px; border: 1px solid #b9a26a;
        border-left: 5px solid #b9a26a; background: #fdf9ef; font-size: 14px; }
      .key, .small, figcaption { font-size: 13px; color: #4c5964; }
      .ceap { float: right; font-size: 15px; font-weight: normal; padding-top: 5px; }
      .summary { font-size: 16px; max-width: 800px; }
      .rec { color: #16202a; font-weight: 600; white-space: nowrap; }
      .sim { color: #1f4fb4; font-style: italic; white-space: nowrap; }
      .tag { display: inline-block; margin-left: 4px; padding: 0 3px; border: 1px solid #8aa5de;
        border-radius: 3px; font-size: 9px; line-height: 11px; font-weight: normal; font-style: normal;
        vertical-align: 1px; }
      .minor { display: block;  font-size: 12px; line-height: 1.3; color: #5d6a75; }
      .simulated { color: #1f4fb4; font-style: italic; white-space: nowrap; }
      .none { color: #5d6a75; font-style: italic; }
      .abbr { color: #5d6a75; font-weight: normal; }
      .verdict { display: block; font-size: 12px; line-height: 1.3; color: #26323c; white-space: nowrap; }
      .above, .below, .differ { font-weight: bold; }
      .above, .below { color: #9c2b12; }
      .inside { color: #2c6a3c; }
      .warning { color: #9c2b12; font-weight: bold; }
      h4 { font-size: 14px; margin: 18px 0 4px; }
      .letter { display: inline-block; min-width: 19px; padding: 0 4px; border: 1.5px solid #26323c;
        border-radius: 3px; font-size: 12px; line-height: 17px; font-weight: bold; text-align: center; }
      .options { list-style: none; margin: 6px 0 12px; padding: 0; }
      .options li { margin: 4px 0; }
      svg { display: block; width: 100%; height: auto; }
      figure { margin: 10px 0 20px; }
      table { width: 100%; border-collapse: collapse; font-size: 13px; line-height: 1.35;
        border-top: 1.5px solid #26323c; border-bottom: 1.5px solid #26323c; margin: 8px 0; }
      th, td { padding: 5px 7px 5px 0; text-align: left; vertical-align: top; }
      tbody th { font-weight: normal; }
      thead th { border-bottom: 1px solid #26323c; font-size: 12.5px; vertical-align: bottom; }
      tbody tr { border-top: 1px solid #e1e6ea; }
      th.protocol { padding-top: 10px; font-weight: bold; }
      .notes { padding-left: 20px; }
      .date { white-space: nowrap; }
      .prediction table + table { margin-top: 20px; }
      td.quiet { color: #4c5964; }
      .duplex-part, .laboratory-part { overflow-x: auto; }
      sup { font-size: 10px; line-height: 0; margin-left: 1px; }
      .small-maps { display: flex; flex-wrap: wrap; gap: 14px 30px; }
      .small-maps figure { width: 290px; margin: 6px 0; }
      .limits, .defaults, .sources { font-size: 14px; }
      ul { padding-left: 20px; }
      dl { display: grid; grid-template-columns: max-content 1fr; gap: 3px 12px; margin: 6px 0; }
      dt { font-weight: bold; }
      dd { margin: 0; overflow-wrap: anywhere; }
      footer { margin-top: 30px; padding-top: 8px; border-top: 1px solid #26323c; font-size: 12.5px;
        color: #4c5964; overflow-wrap: anywhere; }
      footer p { margin: 2px 0; }
      @page { size: A4; margin: 13mm 13mm 15mm;
        @bottom-left { content: "Soleus: simulated – research and education, not a medical device";
          font: 8pt Helvetica, Arial, "Liberation Sans", sans-serif; color: #4c5964; }
        @bottom-right { content: counter(page) " / " counter(pages);
          font: 8pt Helvetica, Arial, "Liberation Sans", sans-serif; color: #4c5964; } }
      @media print {
        body { font-size: 10pt; }
        main { max-width: none; padding: 0; }
        * { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
        h1 { font-size: 18pt; }
        h2 { font-size: 14pt; margin-top: 5mm; }
        h3 { font-size: 11pt; margin-top: 5mm; }
        h2, h3, h4, thead { break-after: avoid; }
        tr, figure, .disclaimer, li { break-inside: avoid; }
        .summary { font-size: 10.5pt; max-width: none; }
        .disclaimer { font-size: 9.5pt; }
        table { font-size: 8.5pt; }
        thead th { font-size: 8pt; }
        .minor, .verdict { font-size: 7.5pt; }
        .key, .small, figcaption { font-size: 8.5pt; }
        .map { break-before: page; }
        .laboratory tbody, .severity table, .prediction table { break-inside: avoid; }
        .laboratory-part h3, .options { break-after: avoid; }
        .map, .option-maps, .limits, .sources { break-inside: avoid; }
        .limb + .limb { break-before: page; }
        .small-maps figure { width: 78mm; }
      }
      """;

  private StyleSheet() {}
}
