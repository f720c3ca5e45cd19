import { addDays, jahresbeginn, jahrVon, maxDate, type OrganisationId, type PlainDate } from "@kim/domain/grundlagen";
import {
  quellenjahre,
  vorbelegungenFuer,
  weichtAb,
  type Abfragefeld,
  type Antwortzeile,
  type Feldwert,
  type Quellenstand,
  type Vorbelegung,
} from "@kim/domain/landesabfrage";
import { sql } from "drizzle-orm";
import { listLandStand } from "../../src/queries/foerderung/land.ts";
import { uuidOf } from "../../src/scope/ids.ts";
import type { Tx } from "../../src/scope/scope.ts";
import { asLand, asOwnerOf } from "../grundstock/mandant.ts";
import { gebiete, organisationIdOf } from "../grundstock/organisationen.ts";
import { koordinationIn } from "../grundstock/personen.ts";
import { zufall, type Zufall } from "../grundstock/zufall.ts";
import { entwurfsfelder, halbjahrfelder, ministeriumsfelder, vakanzfelder } from "./fragen.ts";

type Amt = { id: OrganisationId; vonId: string; vonName: string };
const bezirksregierung: Amt = {
  id: organisationIdOf("bezreg-arnsberg"),
  vonId: uuidOf("benutzer", "bezirksregierung@kim.example"),
  vonName: "Carsten Vogt",
};
const ministerium: Amt = {
  id: organisationIdOf("ministerium"),
  vonId: uuidOf("benutzer", "ministerium@kim.example"),
  vonName: "Dr. Eva Lindner",
};

type Abfrage = {
  amt: Amt;
  schluessel: string;
  titel: string;
  anlass: string;
  frist: PlainDate;
  felder: Abfragefeld[];
  gestelltAm: PlainDate;
  geschlossenAm?: PlainDate;
};

const befragte = gebiete.flatMap(({ ags, kachelZeile }) => (ags && kachelZeile !== null ? [ags] : []));
/** Who is told by hand answers when somebody looks at the demo. */
const nichtGefuellt: readonly string[] = ["05570", "05316"];

/** A draft, a question that runs and that most answered, one that is closed, and one of the ministry. */
export async function schreibeLandesabfragen(tx: Tx, heute: PlainDate): Promise<void> {
  const jahr = jahrVon(heute);
  const gestelltAm = addDays(heute, -12);
  const staende = await quellenstaende(tx, vakanzfelder(heute), maxDate(gestelltAm, jahresbeginn(jahr)));
  const geschlossene: Abfrage = {
    amt: bezirksregierung,
    schluessel: "halbjahr",
    titel: `Begleitung und Vernetzung im ersten Halbjahr ${jahr}`,
    anlass: "Bericht an das Ministerium über das erste Halbjahr.",
    frist: addDays(heute, -60),
    felder: halbjahrfelder,
    gestelltAm: addDays(heute, -90),
    geschlossenAm: addDays(heute, -50),
  };
  const laufende: Abfrage = {
    amt: bezirksregierung,
    schluessel: "vakanz",
    titel: `Unbesetzte Stellen im Herbst ${jahr}`,
    anlass: "Anfrage des Ministeriums: Wie viele Stellen sind unbesetzt, und was ist in diesem Jahr ausgegeben?",
    frist: addDays(heute, 9),
    felder: vakanzfelder(heute),
    gestelltAm,
  };
  const desMinisteriums: Abfrage = {
    amt: ministerium,
    schluessel: "sprachmittlung",
    titel: "Sprachmittlung in den Kommunen",
    anlass: "Vorbereitung des Landesformats Sprachmittlung.",
    frist: addDays(heute, -20),
    felder: ministeriumsfelder,
    gestelltAm: addDays(heute, -45),
    geschlossenAm: addDays(heute, -15),
  };
  await stelle(tx, geschlossene, []);
  await stelle(tx, laufende, staende);
  await stelle(tx, desMinisteriums, []);
  await lege(tx, {
    amt: bezirksregierung,
    schluessel: "einbuergerung",
    titel: "Rückstände bei der Einbürgerung",
    anlass: "",
    frist: null,
    felder: entwurfsfelder,
    gestelltAm: addDays(heute, -1),
  });
  for (const [i, ags] of befragte.entries()) {
    const id = organisationIdOf(ags);
    const vonHand = nichtGefuellt.includes(ags);
    // Two of the 54 never answered what is closed by now.
    if (vonHand || i % 27 !== 5) await antworte(tx, geschlossene, id, [], i);
    if (vonHand || i % 9 !== 4) await antworte(tx, desMinisteriums, id, [], i);
    if (!vonHand && i % 6 !== 1) await antworte(tx, laufende, id, vorbelegungenFuer(id, laufende.felder, staende), i);
    else if (!vonHand && i % 4 === 3) await entwirf(tx, laufende, id);
  }
}

async function quellenstaende(tx: Tx, felder: readonly Abfragefeld[], tag: PlainDate): Promise<Quellenstand[]> {
  return asLand(tx, async (land) => {
    const staende: Quellenstand[] = [];
    for (const jahr of quellenjahre(felder))
      staende.push({ jahr, tag, zeilen: await listLandStand(land, { jahr, tag, bekannt: null }) });
    return staende;
  });
}

const idVon = ({ schluessel }: Pick<Abfrage, "schluessel">) => uuidOf("landesabfrage", schluessel);

const lege = (tx: Tx, abfrage: Omit<Abfrage, "frist"> & { frist: PlainDate | null }) =>
  asOwnerOf(tx, abfrage.amt.id, (e) =>
    e.execute(sql`
      insert into kim.landesabfrage (tenant_id, id, titel, anlass, frist, felder, empfaenger, version, geaendert_am,
        geaendert_von)
      values (${abfrage.amt.id}, ${idVon(abfrage)}, ${abfrage.titel}, ${abfrage.anlass}, ${abfrage.frist},
        ${JSON.stringify(abfrage.felder)}::text::jsonb, '{"art": "alle"}', 2, ${`${abfrage.gestelltAm}T08:00:00Z`},
        ${abfrage.amt.vonName})`),
  );

async function stelle(tx: Tx, abfrage: Abfrage, staende: readonly Quellenstand[]): Promise<void> {
  const { amt, felder, gestelltAm, geschlossenAm } = abfrage;
  await lege(tx, abfrage);
  const stellungId = uuidOf("abfragestellung", idVon(abfrage));
  await asOwnerOf(tx, amt.id, async (e) => {
    await e.execute(sql`
      insert into kim.landesabfrage_vorgang (tenant_id, id, landesabfrage_id, schritt, stellung_id, am, von_id,
        von_name)
      values (${amt.id}, ${stellungId}, ${idVon(abfrage)}, 'gestellt', null, ${`${gestelltAm}T08:30:00Z`}, ${amt.vonId},
        ${amt.vonName})`);
    if (geschlossenAm)
      await e.execute(sql`
        insert into kim.landesabfrage_vorgang (tenant_id, id, landesabfrage_id, schritt, stellung_id, am, von_id,
          von_name)
        values (${amt.id}, ${uuidOf("abfrageschluss", idVon(abfrage))}, ${idVon(abfrage)}, 'geschlossen', ${stellungId},
          ${`${geschlossenAm}T09:00:00Z`}, ${amt.vonId}, ${amt.vonName})`);
    const zeilen = befragte.map((ags) => {
      const id = organisationIdOf(ags);
      return { id, vorbelegung: vorbelegungenFuer(id, felder, staende) };
    });
    await e.execute(sql`
      insert into kim.landesabfrage_empfaenger (tenant_id, landesabfrage_id, empfaenger_id, vorbelegung)
      select ${amt.id}::uuid, ${idVon(abfrage)}::uuid, x.id, x.vorbelegung
      from jsonb_to_recordset(${JSON.stringify(zeilen)}::text::jsonb) as x (id uuid, vorbelegung jsonb)`);
  });
}

/** The known figures as they are; every seventh body says that one of them is different. */
async function antworte(
  tx: Tx,
  abfrage: Abfrage,
  id: OrganisationId,
  vorbelegungen: readonly Vorbelegung[],
  i: number,
): Promise<void> {
  const wuerfel = zufall(1_000 * abfrage.titel.length + i);
  const zeilen = abfrage.felder.map((feld): Antwortzeile => {
    const bekannt = vorbelegungen.find(({ feldId }) => feldId === feld.id);
    const wert = bekannt ? bekannt.wert + (i % 7 === 3 && feld.art === "betrag" ? 125_000 : 0) : antwort(feld, wuerfel);
    const grund = weichtAb(vorbelegungen, feld.id, wert) ? "Eine Rechnung ist noch nicht gebucht." : null;
    return { feldId: feld.id, wert, grund };
  });
  // One in eleven is a day late.
  const tag =
    i % 11 === 7 && abfrage.geschlossenAm ? addDays(abfrage.frist, 1) : addDays(abfrage.gestelltAm, 1 + (i % 9));
  const ags = befragte[i] ?? "";
  await asOwnerOf(tx, id, (e) =>
    e.execute(sql`
      insert into kim.landesabfrage_antwort (tenant_id, id, amt_id, landesabfrage_id, version, zeilen, am, von_id,
        von_name)
      values (${id}, ${uuidOf("abfrageantwort", idVon(abfrage), id)}, ${abfrage.amt.id}, ${idVon(abfrage)}, 1,
        ${JSON.stringify(zeilen)}::text::jsonb, ${`${tag}T10:15:00Z`}, ${uuidOf("demo", "Koordination", ags)},
        ${koordinationIn(ags)})`),
  );
}

const entwirf = (tx: Tx, abfrage: Abfrage, id: OrganisationId) =>
  asOwnerOf(tx, id, (e) =>
    e.execute(sql`
      insert into kim.landesabfrage_entwurf (tenant_id, amt_id, landesabfrage_id, zeilen, version, geaendert_am,
        geaendert_von)
      values (${id}, ${abfrage.amt.id}, ${idVon(abfrage)}, '[]', 1, ${`${addDays(abfrage.gestelltAm, 5)}T11:00:00Z`},
        'Koordination')`),
  );

function antwort(feld: Abfragefeld, wuerfel: Zufall): Feldwert {
  switch (feld.art) {
    case "ganzzahl":
      return wuerfel.ganz(60, 460);
    case "betrag":
      return wuerfel.ganz(0, 40) * 250_000;
    case "vzae":
      return wuerfel.ganz(0, 12) * 50;
    case "janein":
      return wuerfel.wahr(0.8);
    case "auswahl":
      return feld.optionen[wuerfel.ganz(0, feld.optionen.length - 1)] ?? null;
    case "datum":
      return `202${wuerfel.ganz(4, 6)}-0${wuerfel.ganz(1, 6)}-15`;
    case "text":
      return wuerfel.wahr(0.4) ? "Befristete Verträge schrecken Bewerberinnen und Bewerber ab." : null;
  }
}
