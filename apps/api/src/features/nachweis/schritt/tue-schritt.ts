import {
  enqueue,
  findUnterschriftscan,
  getNachweis,
  listEigeneWeiterleitungen,
  lockNachweiseOf,
  Missing,
  recordEinreichung,
  recordNachweisbemerkungen,
  recordNachweisvorgang,
  uuidOf,
  type NachweisMitNamen,
  type NachweisTx,
  loadAkte,
  nachweislageDer,
  pruefsummeDes,
  type Akte,
} from "@kim/db";
import { BenutzerId, heuteInBerlin, NachweisbemerkungId, type PlainDate } from "@kim/domain/grundlagen";
import {
  bemerkungsortName,
  bemerkungsstelleDer,
  decideNachweisbemerkung,
  decideNachweisschritt,
  geltendeBefugnisse,
  Vorgangsangaben,
  zeichnungsamtNamen,
  type Bemerkungsstelle,
  type Nachweislage,
  type Nachweisschritt,
  type NachweisschrittGetan,
  type Schrittbefehl,
  type Zeichnung,
} from "@kim/domain/nachweis";
import { ausdruckSetzen, nachweisSetzen, vermerkSetzen } from "@kim/jobs";
import type { Person } from "../../../shell/session.ts";
import { accepted } from "../../../shell/trpc.ts";
import { akteurAus } from "../../../shell/beteiligte.ts";

/** Decides and records one step under the locks of the bodies it concerns. */
export async function tueSchritt(tx: NachweisTx, { person, now }: { person: Person; now: Date }, input: Schrittbefehl) {
  const [akteur, heute] = [akteurAus(person), heuteInBerlin(now)];
  const akte = await loadAkteLocked(tx, input, heute);
  const lage = await nachweislageDer(tx, akte, akteur, heute);
  const zeichnung = await zeichnungAus(tx, input);
  const getan = accepted(
    decideNachweisschritt(input.schritt, lage, {
      text: input.text,
      bemerkungen: input.bemerkungen,
      ...(zeichnung && { zeichnung }),
      ...(input.berichtigung && { berichtigung: input.berichtigung }),
      ...(input.ergebnis && { ergebnis: input.ergebnis }),
    }),
  );
  const pruefsumme = await festgehalten(tx, akte, input.schritt, now);
  const { nachweis } = akte;
  const autor = { am: now, vonId: akteur.benutzerId, vonName: akteur.name };
  await recordNachweisvorgang(tx, nachweis, getan, {
    id: input.id,
    ...autor,
    pruefsumme,
    berichtigung: input.berichtigung,
    angaben: { ...angabenZum(input, akte, lage, zeichnung), ergebnis: getan.ergebnis },
  });
  await recordNachweisbemerkungen(tx, nachweis, getan.version, bemerkungenAus(input, akte, lage), autor);
  await bestellt(tx, nachweis, getan);
}

/** R91: papers are set by jobs; whatever becomes of them, the step stands. */
async function bestellt(
  tx: NachweisTx,
  { id, inhaberId }: NachweisMitNamen,
  { schritt, version }: NachweisschrittGetan,
) {
  if (schritt === "vorbereitet") await enqueue(tx, ausdruckSetzen, { nachweisId: id });
  if (schritt === "eingereicht") await enqueue(tx, nachweisSetzen, { nachweisId: id, version });
  if (schritt === "bescheinigt") await enqueue(tx, vermerkSetzen, { inhaberId, nachweisId: id, version });
}

/** Whoever submits uses certificates of those below: under their locks too. Throws `Missing`. */
async function loadAkteLocked(tx: NachweisTx, { nachweis: schluessel, schritt }: Schrittbefehl, heute: PlainDate) {
  const nachweis = await getNachweis(tx, schluessel);
  const darunter = schritt === "eingereicht" && !("bewilligung" in tx) ? await listEigeneWeiterleitungen(tx) : [];
  await lockNachweiseOf(tx, nachweis.inhaberId, ...darunter.map(({ empfaengerId }) => empfaengerId));
  return loadAkte(tx, nachweis, heute);
}

async function zeichnungAus(tx: NachweisTx, { zeichnung, nachweis }: Schrittbefehl): Promise<Zeichnung | null> {
  if (zeichnung?.weg !== "papier" || "bewilligung" in tx) return zeichnung?.weg === "elektronisch" ? zeichnung : null;
  const { befugnisId, unterschriebenAm, dokumentId } = zeichnung;
  const scan = await findUnterschriftscan(tx, nachweis.id, dokumentId);
  return {
    weg: "papier",
    befugnisId,
    unterschriebenAm,
    scan: scan
      ? { dokumentId, hochgeladenVonId: BenutzerId.parse(scan.vonId), hochgeladenVonName: scan.vonName }
      : null,
  };
}

/** The hash of what was prepared, or of the version that this step froze; null on every other step. */
async function festgehalten(
  tx: NachweisTx,
  { nachweis, entwurf, lauf }: Akte,
  schritt: Nachweisschritt,
  am: Date,
): Promise<string | null> {
  if (!entwurf || "bewilligung" in tx) return null;
  if (schritt === "vorbereitet") return pruefsummeDes(entwurf);
  if (schritt !== "eingereicht") return null;
  return recordEinreichung(tx, { nachweis, entwurf, lauf }, am);
}

/** Each remark that a proof is sent back with can be answered like any other. */
function bemerkungenAus({ id, schritt, bemerkungen }: Schrittbefehl, akte: Akte, { akteur }: Nachweislage) {
  if (schritt !== "zurueckgegeben") return [];
  const { inhaberId, pruefstelleId } = akte.nachweis;
  const lage = { inhaberId, pruefstelleId, stand: akte.lauf.stand, fassung: stelleDer(akte), akteur };
  return bemerkungen.map(({ ort, text }, i) => {
    accepted(decideNachweisbemerkung(lage, ort));
    return {
      id: NachweisbemerkungId.parse(uuidOf("nachweisbemerkung", id, i)),
      zuId: null,
      ort,
      text,
      erledigt: false,
    };
  });
}

const stelleDer = ({ fassung }: Akte): Bemerkungsstelle | null =>
  fassung ? bemerkungsstelleDer(fassung.fassung) : null;

function angabenZum(
  { bemerkungen: gesagt, offenePunkte, pruefart, schritt }: Schrittbefehl,
  akte: Akte,
  { aemter, befugnisse, akteur, heute }: Nachweislage,
  zeichnung: Zeichnung | null,
): Vorgangsangaben {
  const stelle = stelleDer(akte);
  const bemerkungen = stelle ? gesagt.map(({ ort, text }) => ({ feld: bemerkungsortName(stelle, ort), text })) : [];
  const gemeinsam = { bemerkungen, offenePunkte, pruefart };
  if (schritt !== "gezeichnet") return Vorgangsangaben.parse(gemeinsam);
  const papier = zeichnung?.weg === "papier" ? zeichnung : null;
  const befugnis = papier
    ? befugnisse.find(({ id }) => id === papier.befugnisId)
    : geltendeBefugnisse(befugnisse, aemter, heute).find((b) => b.benutzerId === akteur.benutzerId);
  if (!befugnis) throw new Missing("zeichnungsbefugnis");
  return Vorgangsangaben.parse({
    ...gemeinsam,
    zeichnung: {
      weg: papier ? "papier" : "elektronisch",
      name: befugnis.name,
      amt: zeichnungsamtNamen[befugnis.amt],
      am: papier ? papier.unterschriebenAm : heute,
      dokumentId: papier?.scan?.dokumentId ?? null,
    },
  });
}
