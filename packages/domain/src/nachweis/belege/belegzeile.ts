import { accept, refuse, type Decision } from "../../grundlagen/decision.ts";
import { entwurfszeile, pflichtzeile } from "../../grundlagen/eingabefelder.ts";
import { BelegzeileId, DokumentId, StelleId } from "../../grundlagen/ids.ts";
import { jahrVon, PlainDate } from "../../grundlagen/plain-date.ts";
import { hoechsterBetragCent } from "../../grundlagen/zahl-lesen.ts";
import { liegtIn } from "../../grundlagen/zeitraum.ts";
import { z } from "../../grundlagen/zod.ts";
import { positionen, positionsarten } from "../../jahresrechnung/begriffe.ts";
import type { OrganisationArt } from "../../organisation/organisation.ts";
import type { NachweisRefusal } from "../schritte/nachweis-refusal.ts";

const Zahlbetrag = z
  .int("Bitte einen Betrag in ganzen Cent angeben.")
  .min(-hoechsterBetragCent, "Ein einzelner Betrag darf höchstens 999.999.999,99 EUR betragen.")
  .max(hoechsterBetragCent, "Ein einzelner Betrag darf höchstens 999.999.999,99 EUR betragen.");

/** R88: the line that a credit note or a reversal belongs to, and the year in which that one was proven. */
const Bezug = z.strictObject({
  belegNr: pflichtzeile(100),
  jahr: z.int("Bitte das Jahr der ursprünglichen Zeile angeben.").min(2020, "Das Programm gibt es seit 2020."),
});

/**
 * R77: one line of the Belegliste (nachweis.md 3.2). What is paid for a person is one line per post and month, under
 * its pseudonym, with the reference of the payroll as its number.
 */
export const Belegzeile = z.strictObject({
  id: BelegzeileId,
  belegNr: pflichtzeile(100),
  tag: PlainDate,
  empfaenger: entwurfszeile(200).default(""),
  grund: pflichtzeile(300),
  betragCent: Zahlbetrag,
  position: z.enum(positionen, "Bitte die Position des Finanzierungsplans auswählen."),
  zuwendungsfaehigCent: Zahlbetrag,
  person: z
    .strictObject({
      stelleId: StelleId,
      pseudonym: pflichtzeile(80),
      monat: z
        .int("Bitte einen Monat auswählen.")
        .min(1, "Bitte einen Monat auswählen.")
        .max(12, "Bitte einen Monat auswählen."),
    })
    .nullish()
    .transform((person) => person ?? null),
  bezug: Bezug.nullish().transform((bezug) => bezug ?? null),
  dokumentId: DokumentId.nullish().transform((id) => id ?? null),
});
export type Belegzeile = z.infer<typeof Belegzeile>;

export type Belegzeitraum = { von: PlainDate; bis: PlainDate };
export type BelegzeileErfasst = { type: "BelegzeileErfasst"; zeile: Belegzeile };

export type Belegzeilenlage = {
  zeitraum: Belegzeitraum;
  faelligAm: PlainDate;
  /** Who works on the posts of the contract, as they are called here. */
  personen: readonly { stelleId: StelleId; pseudonym: string }[];
  /** Receipts that lie with the proof. */
  dateien: ReadonlySet<DokumentId>;
  andere: readonly Belegzeile[];
  inhaberArt: OrganisationArt;
};

/**
 * R77, R88: whether the line may stand in the list. Money is paid from the first day of the period until the proof is
 * due: the December salary may be paid in January.
 */
export function decideBelegzeile(
  lage: Belegzeilenlage,
  zeile: Belegzeile,
): Decision<BelegzeileErfasst, NachweisRefusal> {
  if (!fuehrtBelegliste(lage.inhaberArt)) return refuse({ reason: "belegliste-nur-traeger", regel: "R77" });
  const refusal =
    zeilengrenze(lage, zeile) ?? bezugsgrenze(zeile) ?? personengrenze(lage, zeile) ?? dateigrenze(lage, zeile);
  return refusal ? refuse(refusal) : accept({ type: "BelegzeileErfasst", zeile });
}

/** R77: only a Träger lists receipts; a Kommune proves by its books. */
export const fuehrtBelegliste = (art: OrganisationArt): boolean => art === "traeger";

function zeilengrenze(
  { zeitraum, faelligAm, andere }: Belegzeilenlage,
  zeile: Belegzeile,
): NachweisRefusal | undefined {
  const { betragCent, zuwendungsfaehigCent, tag } = zeile;
  if (betragCent === 0) return { reason: "beleg-ohne-betrag", regel: "R77", feld: "betragCent" };
  const zahlbar = { von: zeitraum.von, bis: faelligAm };
  if (!liegtIn({ von: tag, bis: tag }, zahlbar))
    return { reason: "beleg-ausserhalb-des-zeitraums", regel: "R77", feld: "tag", ...zahlbar };
  const anteilPasst =
    Math.abs(zuwendungsfaehigCent) <= Math.abs(betragCent) &&
    (zuwendungsfaehigCent === 0 || zuwendungsfaehigCent < 0 === betragCent < 0);
  if (!anteilPasst)
    return { reason: "beleg-anteil-ueber-betrag", regel: "R77", feld: "zuwendungsfaehigCent", betragCent };
  if (andere.some((a) => a.id !== zeile.id && a.belegNr === zeile.belegNr && a.position === zeile.position))
    return { reason: "beleg-nummer-doppelt", regel: "R77", feld: "belegNr", belegNr: zeile.belegNr };
  return undefined;
}

function bezugsgrenze({ betragCent, bezug, tag }: Belegzeile): NachweisRefusal | undefined {
  if (betragCent < 0 && bezug === null) return { reason: "gutschrift-ohne-bezug", regel: "R88", feld: "bezug" };
  if (betragCent > 0 && bezug !== null) return { reason: "bezug-ohne-gutschrift", regel: "R88", feld: "bezug" };
  return bezug !== null && bezug.jahr > jahrVon(tag)
    ? { reason: "bezug-in-der-zukunft", regel: "R88", feld: "bezug", jahr: jahrVon(tag) }
    : undefined;
}

function personengrenze(
  { personen }: Belegzeilenlage,
  { position, person, empfaenger }: Belegzeile,
): NachweisRefusal | undefined {
  const istPersonal = positionsarten[position].kategorie === "personal";
  if (istPersonal !== (person !== null)) return { reason: "beleg-person", regel: "R77", feld: "person", istPersonal };
  // Names of employees have no place in the list: the post and the pseudonym say who it is.
  if (person !== null && empfaenger !== "") return { reason: "beleg-mit-namen", regel: "R77", feld: "empfaenger" };
  if (person !== null && !personen.some((p) => p.stelleId === person.stelleId && p.pseudonym === person.pseudonym))
    return { reason: "pseudonym-unbekannt", regel: "R77", feld: "person", pseudonym: person.pseudonym };
  if (person === null && empfaenger === "")
    return { reason: "beleg-ohne-empfaenger", regel: "R77", feld: "empfaenger" };
  return undefined;
}

const dateigrenze = ({ dateien }: Belegzeilenlage, { dokumentId }: Belegzeile): NachweisRefusal | undefined =>
  dokumentId === null || dateien.has(dokumentId) ? undefined : { reason: "belegdatei-unbekannt", feld: "dokumentId" };
