import { plainDate } from "@kim/domain/grundlagen";
import { decideZeichnungsbefugnis, geltendeBefugnisse, Zeichnungsbefugnis } from "@kim/domain/nachweis";
import type { OrganisationArt } from "@kim/domain/organisation";
import { expect, test } from "vitest";
import { gebiete, organisationIdOf, traeger } from "./organisationen.ts";
import { demoPersonen } from "./personen.ts";
import { zeichnungsbefugnisse } from "./zeichnungsbefugnisse.ts";

const artVon = (tenantId: string): OrganisationArt =>
  [...gebiete, ...traeger].find(({ id }) => id === tenantId)?.art ?? "ministerium";

const eintraege = zeichnungsbefugnisse("2027-01-01").map(({ tenantId, zeilen }) => ({
  tenantId,
  befugnisse: zeilen.map((zeile) => {
    const { tenantId: _, am: __, vonName: ___, ...rest }: Record<string, unknown> = { ...zeile };
    return Zeichnungsbefugnis.parse(rest);
  }),
}));

test("R92: every signatory of the demo could have been entered, an account only of its own body", () => {
  for (const { tenantId, befugnisse } of eintraege)
    for (const [i, eingabe] of befugnisse.entries()) {
      const person = demoPersonen.find(({ id }) => id === eingabe.benutzerId);
      const rollen = person?.zuweisungen.flatMap((z) => (organisationIdOf(z.organisation) === tenantId ? z.rolle : []));
      const decision = decideZeichnungsbefugnis({
        art: artVon(tenantId),
        vorhandene: befugnisse.slice(0, i),
        person: person ? { benutzerId: person.id, name: person.name, rollen: rollen ?? [] } : null,
        eingabe,
      });
      expect(decision, eingabe.name).toMatchObject({ ok: true, event: { befugnis: eingabe } });
    }
});

test.each(["05570", "05570004", "05570016", "05316", "05754008", "wohlfahrt-warendorf"])(
  "in %s somebody signs here on every day of the programme",
  (schluessel) => {
    const eintrag = eintraege.find(({ tenantId }) => tenantId === organisationIdOf(schluessel));
    const aemter = ["hauptverwaltungsbeamt", "allgemeine_vertretung", "vertretungsberechtigt"] as const;
    for (const tag of ["2021-01-01", "2026-11-22", "2030-12-31"].map(plainDate))
      expect(
        geltendeBefugnisse(eintrag?.befugnisse ?? [], aemter, tag).filter(({ benutzerId }) => benutzerId !== null),
      ).toHaveLength(1);
  },
);
