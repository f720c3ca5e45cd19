import { AntragInhalt, Skizzenpunkt } from "../antrag/antrag-inhalt.ts";
import type { Antrag } from "../antrag/antrag.ts";
import { AntragId } from "../grundlagen/ids.ts";
import { neueOrganisationId } from "./factories.ts";

/** Complete for every kind of recipient and both Bausteine. */
export const vollerInhalt = (angaben: Partial<AntragInhalt> = {}): AntragInhalt => ({
  ...AntragInhalt.parse({
    skizze: Object.fromEntries(Skizzenpunkt.options.map((punkt) => [punkt, "Ausgeführt."])),
    voraussetzungen: {
      kiInBetrieb: true,
      lenkungsgruppe: "besteht",
      konzeptDurchKi: true,
      handlungskonzeptAnerkannt: true,
      caseManagementKonzept: "abgestimmt",
      qualifizierteFachkraefte: true,
      arbeitsgruppeFreieWohlfahrt: true,
    },
    positionen: {
      koordinationHundertstel: 250,
      assistenzHundertstel: 50,
      caseManagementHundertstel: 500,
      personalCent: 100,
      arbeitsplaetzeCent: 0,
      massnahmenCent: 0,
    },
  }),
  ...angaben,
});

export const anAntrag = (angaben: Partial<Antrag> = {}): Antrag => ({
  id: AntragId.parse("00000000-0000-4000-8000-0000000000a1"),
  organisationId: neueOrganisationId(),
  jahr: 2026,
  baustein: 1,
  inhalt: vollerInhalt(),
  version: 1,
  vorgaenge: [],
  beschieden: false,
  ...angaben,
});
