import type { Zeichnungsamt } from "@kim/domain/nachweis";
import { uuidOf } from "../../src/scope/ids.ts";
import { zeichnungsbefugnis } from "../../src/schema/nachweispruefung.ts";
import type { Eintrag } from "./ablage.ts";
import { organisationIdOf } from "./organisationen.ts";
import { demoPersonen } from "./personen.ts";

type Befugnis = { amt: Zeichnungsamt; von: string; bis?: string } & ({ zugang: string } | { name: string });

const seitBeginn = "2021-01-01";
// The local elections of 2025: who was elected then began on 1 November.
const [letzterTagVor2025, erster2025] = ["2025-10-31", "2025-11-01"];

/** Who signs in the bodies somebody logs in to; all names are invented. */
const befugnisse: Readonly<Record<string, readonly Befugnis[]>> = {
  "05570": [
    { name: "Dr. Heinrich Sudhoff", amt: "hauptverwaltungsbeamt", von: seitBeginn, bis: letzterTagVor2025 },
    { name: "Friederike Terhorst", amt: "hauptverwaltungsbeamt", von: erster2025 },
    { zugang: "zeichnung@kim.example", amt: "allgemeine_vertretung", von: seitBeginn },
    { name: "Norbert Wessling", amt: "kaemmerei", von: seitBeginn },
  ],
  "05570004": [
    { zugang: "zeichnung-ahlen@kim.example", amt: "allgemeine_vertretung", von: seitBeginn },
    { name: "Arne Lüttmann", amt: "hauptverwaltungsbeamt", von: seitBeginn, bis: letzterTagVor2025 },
    { name: "Hatice Demirel", amt: "hauptverwaltungsbeamt", von: erster2025 },
  ],
  "05570016": [{ zugang: "zeichnung-drensteinfurt@kim.example", amt: "hauptverwaltungsbeamt", von: seitBeginn }],
  "wohlfahrt-warendorf": [
    { zugang: "zeichnung-traeger@kim.example", amt: "vertretungsberechtigt", von: seitBeginn },
    { name: "Schwester Agnes Möllers", amt: "vertretungsberechtigt", von: seitBeginn, bis: "2023-12-31" },
  ],
  "05316": [
    { zugang: "zeichnung-leverkusen@kim.example", amt: "allgemeine_vertretung", von: seitBeginn },
    { name: "Dr. Petra Hellwig", amt: "kaemmerei", von: "2022-07-01" },
  ],
  "05111": [{ name: "Dr. Konrad Esser", amt: "hauptverwaltungsbeamt", von: seitBeginn }],
  "05754008": [{ zugang: "zeichnung-guetersloh@kim.example", amt: "hauptverwaltungsbeamt", von: seitBeginn }],
};

/** As rows of their bodies; the one of Kreis Gütersloh retires at `letzterTag`, and nobody follows yet. */
export const zeichnungsbefugnisse = (letzterTag: string): Eintrag[] =>
  Object.entries({
    ...befugnisse,
    "05754": [
      { name: "Wilhelm Brockhaus", amt: "hauptverwaltungsbeamt", von: seitBeginn, bis: letzterTag },
    ] satisfies Befugnis[],
  }).map(([organisation, zeilen]) => ({
    tenantId: organisationIdOf(organisation),
    tabelle: zeichnungsbefugnis,
    zeilen: zeilen.map((zeile) => zeileVon(organisation, zeile)),
  }));

function zeileVon(organisation: string, { amt, von, bis = undefined, ...wer }: Befugnis) {
  const zugang = "zugang" in wer ? demoPersonen.find(({ email }) => email === wer.zugang) : undefined;
  const name = "zugang" in wer ? zugang?.name : wer.name;
  if (name === undefined) throw new Error(`nobody of the demo signs in ${organisation}`);
  return {
    tenantId: organisationIdOf(organisation),
    id: uuidOf("zeichnungsbefugnis", organisation, name, amt, von),
    benutzerId: zugang?.id ?? null,
    name,
    amt,
    von,
    bis: bis ?? null,
    am: new Date(`${von}T08:00:00Z`),
    vonName: "Demodaten",
  };
}
