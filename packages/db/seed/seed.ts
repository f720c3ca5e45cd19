import { heuteInBerlin, type PlainDate } from "@kim/domain/grundlagen";
import { erstesFoerderjahr, foerderkonditionen, konditionsvorlage, letztesFoerderjahr } from "@kim/domain/kondition";
import { hash } from "@node-rs/argon2";
import { benutzer, rollenzuweisung } from "../src/schema/auth.ts";
import { bescheid } from "../src/schema/bescheid.ts";
import { abruftermin, antragsfenster, foerderkondition, foerderkonditionFreigabe } from "../src/schema/konditionen.ts";
import { organisation } from "../src/schema/organisation.ts";
import { uuidOf } from "../src/scope/ids.ts";
import type { Tx } from "../src/scope/scope.ts";
import { passwordCost } from "../src/password.ts";
import { schreibe, type Eintrag } from "./grundstock/ablage.ts";
import { recordBasiszinssaetze } from "./grundstock/basiszinssaetze.ts";
import { bescheideVon } from "./grundstock/bescheide.ts";
import { installed } from "./bestand.ts";
import { asOwnerOf } from "./grundstock/mandant.ts";
import { kreisGuetersloh } from "./grundstock/kreis-guetersloh.ts";
import { kreisWarendorf } from "./grundstock/kreis-warendorf.ts";
import { duesseldorf, leverkusen } from "./grundstock/leverkusen-und-duesseldorf.ts";
import { gebiete, landesstellen, organisationIdOf, traeger } from "./grundstock/organisationen.ts";
import { demoPasswort, demoPersonen } from "./grundstock/personen.ts";
import { registermerkmale } from "./grundstock/register.ts";
import { istZuwendung } from "./programm/bescheidplan.ts";
import { direktempfaenger } from "./programm/direktempfaenger.ts";
import { traegerzeilen } from "./programm/empfaenger.ts";
import { erfundeneTraeger, programm } from "./programm/programm.ts";
import { abruftage, programmjahre, stichtagVon, tageSpaeter } from "./programm/stichtag.ts";
import { kolleginnen } from "./programm/zugaenge.ts";
import { rechneAlles, vergissMarken } from "./rechnungsstaende.ts";
import { zeilenVon } from "./grundstock/szenario.ts";
import { demoMandant } from "./uebrige-mandanten.ts";
import type { WeiterleitungVorlage } from "./grundstock/vertraege.ts";
import { zeichnungsbefugnisse } from "./grundstock/zeichnungsbefugnisse.ts";
import { schreibeFristen } from "./fristen/fristen.ts";
import { schreibeAngenommeneAnsaetze, schreibeBelegteAnsaetze } from "./landeshaushalt/landesansaetze.ts";
import { bestelleDemobericht, schreibeLesezugaenge } from "./landesberichte.ts";
import { schreibeLandesabfragen } from "./landesabfragen/landesabfragen.ts";
import { schreibeLandesverteilungen } from "./landesverteilungen/landesverteilungen.ts";
import { schreibeRueckforderungen } from "./rueckforderungen/rueckforderungen.ts";
import { schreibePruefeinsichten } from "./pruefeinsichten.ts";
import { schreibeNachweise } from "./nachweise/nachweise.ts";
import { beauftrageSchriftstuecke } from "./schriftstueckauftraege.ts";
import { beauftrageVertragsdokumente } from "./vertragsauftraege.ts";

export { demoPasswort, demoPersonen } from "./grundstock/personen.ts";
export { zufall } from "./grundstock/zufall.ts";
export { organisationIdOf } from "./grundstock/organisationen.ts";
export { bestandVon, type Bestand, Unvereinbar } from "./bestand.ts";

/** The bodies whose figures come from a published source; every other recipient shows Demodaten. */
const mitQuelle = [leverkusen, duesseldorf];

/** "klein": one year of the bodies told by hand, for tests; "voll": the programme of all since 2021. */
export type Umfang = "klein" | "voll";

/**
 * Fills an empty, migrated database with the register of organisations and the demo, all of it or nothing; answers
 * false when the demo is there already. Throws `Unvereinbar` where an installation without a demo is.
 * The demo is told up to `heute`; the same day brings the same rows. Every tenant's rows are written in its own scope,
 * behind the same wall as in operation. `dokumente` has the documents of the contracts set as well.
 */
export function seedDemo(
  adminUrl: string,
  {
    umfang = "voll",
    heute = heuteInBerlin(new Date()),
    dokumente = false,
  }: { umfang?: Umfang; heute?: PlainDate; dokumente?: boolean } = {},
): Promise<boolean> {
  return installed(adminUrl, "demo", async (tx) => {
    const voll = umfang === "voll";
    const stichtag = stichtagVon(heute);
    await recordDemoregister(tx, voll ? { traeger: erfundeneTraeger(), kommunen: direktempfaenger } : nichtsWeiteres);
    if (voll) await recordKonditionenDesFolgejahrs(tx);
    await vergissMarken(tx);
    await schreibe(tx, registermerkmale());
    await recordPersonen(tx, voll ? kolleginnen : []);
    await schreibe(tx, voll ? programm(stichtag, konditionIdOf) : kleineDemo());
    await schreibe(tx, zeichnungsbefugnisse(tageSpaeter(stichtag, 40)));
    await recordKalender(tx, voll ? programmjahre(stichtag) : [2025]);
    await rechneAlles(tx, heute);
    if (voll) {
      await schreibeNachweise(tx, dokumente);
      await schreibeRueckforderungen(tx, dokumente);
      await schreibeFristen(tx, heute);
      await schreibePruefeinsichten(tx, heute);
      await schreibeLandesverteilungen(tx, heute);
      await schreibeAngenommeneAnsaetze(tx, heute);
      await schreibeLandesabfragen(tx, heute);
      await schreibeLesezugaenge(tx, heute);
    }
    if (dokumente) {
      await beauftrageVertragsdokumente(tx);
      await beauftrageSchriftstuecke(tx);
      if (voll) await bestelleDemobericht(tx, heute);
    }
  });
}

/** The bodies told by hand, and one year of invented posts of every other recipient. */
function kleineDemo(): Eintrag[] {
  const szenarien = [...mitQuelle, kreisWarendorf];
  const mitSzenario = new Set(szenarien.map((s) => s.schluessel));
  const uebrige = gebiete
    .filter((g) => g.kachelZeile !== null && !mitSzenario.has(g.ags ?? ""))
    .map(demoMandant)
    .map(kreisGuetersloh);
  return [...szenarien, ...uebrige].flatMap((szenario) => [
    ...zeilenVon(szenario),
    {
      tenantId: organisationIdOf(szenario.schluessel),
      tabelle: bescheid,
      zeilen: bescheideVon(szenario.schluessel, konditionIdOf),
    },
  ]);
}

/**
 * Only the register with its facts, and the conditions: what an installation without a demo starts from. False when it
 * is there.
 */
export function seedOrganisationen(adminUrl: string): Promise<boolean> {
  return installed(adminUrl, "installation", async (tx) => {
    await tx.insert(organisation).values([...landesstellen, ...gebiete]);
    await schreibe(tx, registermerkmale());
    await recordKonditionen(tx);
    await recordBasiszinssaetze(tx);
    await schreibeBelegteAnsaetze(tx);
  });
}

/** Whose data are invented beside those of the 54: Träger that exist nowhere else, and Kommunen with a Bescheid. */
type Erfunden = { traeger: readonly string[]; kommunen: readonly string[] };
const nichtsWeiteres: Erfunden = { traeger: [], kommunen: [] };

async function recordDemoregister(tx: Tx, erfunden: Erfunden): Promise<void> {
  const quellen = new Set(mitQuelle.map((s) => s.schluessel));
  const empfaenger = empfaengerIn(kreisWarendorf.stellen.flatMap((s) => s.weiterleitungen ?? []));
  const beteiligt = new Set([...empfaenger, ...erfunden.kommunen]);
  await tx.insert(organisation).values([
    ...landesstellen,
    ...gebiete.map((g) => ({
      ...g,
      demodaten: (g.kachelZeile !== null && !quellen.has(g.ags ?? "")) || beteiligt.has(g.ags ?? ""),
    })),
    ...traeger,
    ...traegerzeilen(erfunden.traeger),
  ]);
  await recordKonditionen(tx);
  await recordBasiszinssaetze(tx);
  await schreibeBelegteAnsaetze(tx);
}

const empfaengerIn = (vertraege: readonly WeiterleitungVorlage[]): string[] =>
  vertraege.flatMap(({ an, weiter = [] }) => [an, ...empfaengerIn(weiter)]);

// The first Fassung of each year is what research found (regeln.md section 14); the ministry publishes the next.
async function recordKonditionen(tx: Tx): Promise<void> {
  const am = new Date("2026-11-22T00:00:00Z"); // when the sources were read
  const [vorgeschlagenVon, freigegebenVon] = [uuidOf("recherche"), uuidOf("gegenlesen")];
  const jahre = Array.from({ length: letztesFoerderjahr - erstesFoerderjahr + 1 }, (_, i) => erstesFoerderjahr + i);
  const werte = jahre.flatMap((jahr) => foerderkonditionen(jahr) ?? []);
  await tx.insert(foerderkondition).values(
    werte.map(({ jahr, ...rest }) => ({
      id: konditionIdOf(jahr),
      jahr,
      fassung: 1,
      werte: rest,
      begruendung: "Aus veröffentlichten Quellen zusammengetragen.",
      vorgeschlagenAm: am,
      vorgeschlagenVon,
      vorgeschlagenVonName: "Recherche",
    })),
  );
  await tx.insert(foerderkonditionFreigabe).values(
    werte.map(({ jahr }) => ({
      konditionId: konditionIdOf(jahr),
      vorgeschlagenVon,
      freigegebenAm: am,
      freigegebenVon,
      freigegebenVonName: "Gegenlesen",
    })),
  );
}

// Demodaten: the year to come takes over every value as an assumption, so that something can be carried on into it.
async function recordKonditionenDesFolgejahrs(tx: Tx): Promise<void> {
  const letzte = foerderkonditionen(letztesFoerderjahr);
  if (!letzte) throw new RangeError(`Keine Konditionen für ${letztesFoerderjahr}`);
  const { jahr: _, ...werte } = letzte;
  const jahr = letztesFoerderjahr + 1;
  const am = new Date("2026-11-22T00:00:00Z");
  const [vorgeschlagenVon, freigegebenVon] = [uuidOf("ministerium"), uuidOf("ministerium2")];
  const id = konditionIdOf(jahr);
  await tx.insert(foerderkondition).values({
    id,
    jahr,
    fassung: 1,
    werte: konditionsvorlage({ jahr: letztesFoerderjahr, werte }, jahr),
    begruendung: `Demodaten: aus ${letztesFoerderjahr} fortgeschrieben.`,
    vorgeschlagenAm: am,
    vorgeschlagenVon,
    vorgeschlagenVonName: "Demo",
  });
  await tx.insert(foerderkonditionFreigabe).values({
    konditionId: id,
    vorgeschlagenVon,
    freigegebenAm: am,
    freigegebenVon,
    freigegebenVonName: "Demo, zweite Person",
  });
}

/** The id of the seeded first Fassung of a year. */
export const konditionIdOf = (jahr: number) => uuidOf("foerderkondition", jahr);

// Demodaten: the real windows and call dates are the granting authority's to enter.
async function recordKalender(tx: Tx, jahre: readonly number[]): Promise<void> {
  await asOwnerOf(tx, organisationIdOf("bezreg-arnsberg"), async () => {
    await tx
      .insert(antragsfenster)
      .values(
        ([1, 2] as const).flatMap((baustein) => [
          ...(jahre.length > 1 ? [{ jahr: 2025, baustein, von: "2024-12-19", bis: "2025-01-16" }] : []),
          { jahr: 2026, baustein, von: "2025-12-15", bis: "2026-12-31" },
        ]),
      );
    await tx
      .insert(abruftermin)
      .values(
        jahre.flatMap((jahr) =>
          ([1, 2] as const)
            .filter((baustein) => istZuwendung(jahr, baustein))
            .flatMap((baustein) => abruftage(jahr, baustein).map((termin) => ({ jahr, baustein, termin }))),
        ),
      );
  });
}

async function recordPersonen(tx: Tx, weitere: typeof kolleginnen): Promise<void> {
  const passwortHash = await hash(demoPasswort, passwordCost);
  const personen = [
    ...demoPersonen,
    ...weitere.map(({ organisation, rollen, ...person }) => ({
      ...person,
      id: uuidOf("benutzer", person.email),
      zuweisungen: rollen.map((rolle) => ({ organisation, rolle })),
    })),
  ];
  await asOwnerOf(tx, organisationIdOf("ministerium"), async () => {
    await tx.insert(benutzer).values(personen.map(({ id, email, name }) => ({ id, email, name, passwortHash })));
    await tx.insert(rollenzuweisung).values(
      personen.flatMap(({ id, zuweisungen }) =>
        zuweisungen.map(({ organisation, rolle }) => ({
          benutzerId: id,
          organisationId: organisationIdOf(organisation),
          rolle,
        })),
      ),
    );
  });
}
