/** What a preview fills the placeholders with. */
export const beispielwerte: Readonly<Record<string, string>> = {
  Organisation: "Kreis Beispiel",
  Anzahl: "2 Fristen",
  Verzug: ", 1 überfällig",
  Anlass: "Bis 31.03.2027: Verwendungsnachweis 2026 einreichen, Baustein 1",
  Fristen:
    "\nDemnächst fällig\n\nVerwendungsnachweis 2026 einreichen, Baustein 1\nbis 31.03.2027 (Bescheid 36.02-1 vom 15.01.2026)",
  Uebersicht: "https://kim.example/fristen",
  Tag: "01.06.2027",
  Jahr: "2027",
  Aktenzeichen: "36.02.01-KIM-1",
  Stelle: "Koordination 1",
  Umfang: "1,00 VZÄ",
  Seit: "01.03.2027",
  Auszahlungen: "- Baustein 1, Bescheid 36.02.01-KIM-1: 50.000,00 €, ausgezahlt am 01.05.2027",
};
