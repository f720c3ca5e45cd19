import { BenutzerId, OrganisationId, plainDate, ZeichnungsbefugnisId } from "@kim/domain/grundlagen";
import { Vorgangsangaben, type Nachweislage, type Nachweisschritt } from "@kim/domain/nachweis";
import { expect, test } from "vitest";
import { hindernis } from "./nachweislage.ts";

const ich = BenutzerId.parse("00000000-0000-4000-8000-000000000001");
const andere = BenutzerId.parse("00000000-0000-4000-8000-000000000002");
const inhaberId = OrganisationId.parse("00000000-0000-4000-8000-000000000003");

const lage = (getan: [Nachweisschritt, BenutzerId][], rest: Partial<Nachweislage> = {}): Nachweislage => ({
  inhaberId,
  pruefstelleId: OrganisationId.parse("00000000-0000-4000-8000-000000000004"),
  vorgaenge: getan.map(([schritt, vonId]) => ({
    schritt,
    vonId,
    am: "2026-03-01T10:00:00Z",
    tag: plainDate("2026-03-01"),
    vonName: "Petra Probe",
    text: null,
    pruefsumme: "",
    angaben: Vorgangsangaben.parse({}),
    berichtigung: null,
  })),
  verwendetDurch: null,
  spaetererBautDarauf: false,
  maengel: [],
  glieder: [],
  pruefsummeJetzt: "",
  fassungSha256: null,
  zeilen: [],
  entscheidungen: [],
  offeneBemerkungen: 0,
  offeneFragen: { nachforderung: 0, rueckfrage: 0 },
  stichprobe: null,
  aemter: ["kaemmerei"],
  befugnisse: [],
  akteur: { benutzerId: ich, name: "Petra Probe", organisationId: inhaberId, rollen: ["finanzen", "zeichnung"] },
  heute: plainDate("2026-03-02"),
  ...rest,
});
const befugnis = (benutzerId: BenutzerId) => ({
  id: ZeichnungsbefugnisId.parse("00000000-0000-4000-8000-000000000005"),
  benutzerId,
  name: "Karl Kämmerer",
  amt: "kaemmerei" as const,
  von: plainDate("2025-01-01"),
  bis: null,
});

test("dass es eine andere Person sein muss, steht schon vor dem Klick da", () => {
  expect(hindernis("gezeichnet", lage([["vorbereitet", ich]], { befugnisse: [befugnis(ich)] }))).toMatchObject({
    reason: "dieselbe-person",
    regel: "R85",
  });
  expect(hindernis("gezeichnet", lage([["vorbereitet", andere]], { befugnisse: [befugnis(ich)] }))).toBeUndefined();
});

test("wer selbst nicht zeichnen darf, kann noch einen Scan bestätigen; wo niemand darf, geht gar nichts", () => {
  expect(hindernis("gezeichnet", lage([["vorbereitet", andere]], { befugnisse: [befugnis(andere)] }))).toBeUndefined();
  expect(hindernis("gezeichnet", lage([["vorbereitet", andere]]))).toMatchObject({ reason: "niemand-darf-zeichnen" });
});

test("was der Dialog erst fragt, steht vorher nicht im Weg", () => {
  const bescheinigt = (["vorbereitet", "gezeichnet", "eingereicht"] as const).map(
    (schritt): [Nachweisschritt, BenutzerId] => [schritt, andere],
  );
  expect(hindernis("zurueck_an_bearbeitung", lage([["vorbereitet", andere]]))).toBeUndefined();
  expect(hindernis("zurueckgezogen", lage(bescheinigt, { fassungSha256: "" }))).toBeUndefined();
});
