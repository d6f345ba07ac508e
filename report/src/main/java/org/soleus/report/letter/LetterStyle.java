package org.soleus.report.letter;

/** The style of letters: CSS 2.1, so that screen and PDF look alike. */
final class LetterStyle {
  static final String TEXT =
      """

      @page { size: A4; margin: 10mm 17mm 12mm;
        @bottom-left { content: "Draft to be signed by a clinician – research and education, not a medical device";
          font: 7.5pt "Liberation Sans", Arial, sans-serif; color: #4c5964; }
        @bottom-right { content: counter(page) " / " counter(pages);
          font: 7.5pt "Liberation Sans", Arial, sans-serif; color: #4c5964; } }
      body { margin: 0; color: #1c262e; font-family: "Liberation Sans", Arial, sans-serif;
        font-size: 9pt; line-height: 1.17; }
      main { display: block; max-width: 180mm; margin: 0 auto; }
      h1 { font-size: 15pt; line-height: 1.15; margin: 0 0 1mm; }
      h2 { font-size: 10pt; margin: 1.8mm 0 0.4mm; }
      p { margin: 0 0 1mm; }
      ul { margin: 0; padding: 0 0 0 4mm; }
      li { margin: 0 0 0.25mm; }
      .whole { page-break-inside: avoid; }
      .alarm { font-size: 13pt; font-weight: bold; color: #8c1d0f; border: 1.2pt solid #8c1d0f;
        padding: 2mm 3mm; margin: 0 0 3mm; }
      .date { color: #4c5964; }
      .blanks { border-collapse: collapse; width: 100%; margin: 1mm 0 1mm; }
      .blanks td { padding: 2.1mm 0 0; vertical-align: bottom; }
      .blanks .name { width: 25mm; padding-left: 3mm; color: #4c5964; }
      .blanks .name:first-child { padding-left: 0; }
      .blanks .line { border-bottom: 0.5pt solid #4c5964; }
      .lead ul { padding: 0; list-style-type: none; }
      .lead li { font-size: 10.5pt; font-weight: bold; }
      .lead li + li { font-size: 9pt; font-weight: normal; }
      .small { font-size: 8pt; line-height: 1.22; }
      .mark { font-size: 7.5pt; color: #4c5964; }
      .foot { font-size: 6.8pt; line-height: 1.15; color: #4c5964; margin: 1mm 0 0; }
      """;

  private LetterStyle() {}
}
