import { alsDatum, alsEuro } from "../grundlagen/darstellung.ts";
import type { BenutzerId, OrganisationId, RueckforderungId } from "../grundlagen/ids.ts";
import type { PlainDate } from "../grundlagen/plain-date.ts";
import { hatRecht, type Rolle } from "../organisation/rollen.ts";
import { erreichteWarnung, type Jahresfrist } from "../rueckforderung/jahresfrist.ts";
import type { Rueckforderungsakte } from "../rueckforderung/rueckforderungsakte.ts";
import type { Entwurfsart } from "../rueckforderung/rueckforderungsentwurf.ts";
import { rueckforderungslauf, type Rueckforderungslauf } from "../rueckforderung/rueckforderungsstand.ts";
import { wenn, zaehle, type NaechsterSchritt } from "./naechster-schritt.ts";

export type WartendeForderung = Rueckforderungsakte & {
  id: RueckforderungId;
  glaeubigerName: string;
  schuldnerName: string;
};

type Leser = { benutzerId: BenutzerId; organisationId: OrganisationId; rollen: readonly Rolle[]; heute: PlainDate };

/** What a claim waits for with this person: a decision, an answer, money, and the year of R94. */
export const schritteZuRueckforderungen = (akten: readonly WartendeForderung[], leser: Leser): NaechsterSchritt[] =>
  akten
    .flatMap((akte) => {
      const lauf = rueckforderungslauf(akte, leser.heute);
      if (lauf.abgeschlossen) return [];
      return akte.kern.glaeubigerId === leser.organisationId
        ? desGlaeubigers(akte, lauf, leser)
        : desSchuldners(akte, lauf);
    })
    .filter(({ recht }) => hatRecht(leser.rollen, recht));

/** R97: a half-year without a confirmed rate is a task of the granting authority. */
export const schritteZumBasiszins = (fehlend: readonly PlainDate[]): NaechsterSchritt[] =>
  wenn(fehlend.length > 0, {
    titel: "Basiszinssatz eintragen",
    text: `${zaehle(fehlend.length, "Halbjahr", "Halbjahre")} ohne bestätigten Satz, ab ${fehlend.map(alsDatum).join(", ")}.`,
    ziel: "/land/basiszinssatz",
    dringend: true,
    recht: "bewilligung:entscheiden",
  });

export const forderungsziel = ({ id, kern }: Pick<WartendeForderung, "id" | "kern">) =>
  `/rueckforderungen/${kern.glaeubigerId}/${id}`;

/** R94: the year in which the Bescheid can still be issued; null once it was, or where none is needed any more. */
export const laufendeJahresfrist = ({
  bescheid,
  stand,
  jahresfrist,
}: Pick<Rueckforderungslauf, "bescheid" | "stand" | "jahresfrist">): Jahresfrist | null =>
  bescheid === null && stand !== "eingestellt" && jahresfrist !== null && !jahresfrist.vorbei ? jahresfrist : null;

function desGlaeubigers(akte: WartendeForderung, lauf: Rueckforderungslauf, leser: Leser): NaechsterSchritt[] {
  const { schuldnerName } = akte;
  const { entwurf, stand } = lauf;
  const gemeinsam = { ziel: forderungsziel(akte), recht: "nachweis:pruefen" } as const;
  const laufende = laufendeJahresfrist(lauf);
  return [
    ...wenn(laufende !== null && erreichteWarnung(laufende, leser.heute) !== null, {
      ...gemeinsam,
      titel: "Jahresfrist einer Rückforderung läuft ab",
      text: `${schuldnerName}, bis ${laufende ? alsDatum(laufende.ende) : ""}.`,
      dringend: true,
    }),
    ...wenn(entwurf !== null && entwurf.vorgang.vonId !== leser.benutzerId, {
      ...gemeinsam,
      titel: entwurf === null ? "" : entwurfstitel[entwurf.art],
      text: `${schuldnerName}, vorgelegt von ${entwurf?.vorgang.vonName ?? ""}.`,
      dringend: false,
    }),
    ...wenn(lauf.wiedervorlageAm !== null && lauf.wiedervorlageAm <= leser.heute, {
      ...gemeinsam,
      titel: "Niedergeschlagene Forderung wieder prüfen",
      text: `${schuldnerName}, vorzulegen am ${lauf.wiedervorlageAm ? alsDatum(lauf.wiedervorlageAm) : ""}.`,
      dringend: false,
    }),
    ...wenn(stand === "vollstreckbar" && lauf.offenCent <= 0 && lauf.zinsenCent === null, {
      ...gemeinsam,
      titel: "Über Zinsen entscheiden",
      text: `${schuldnerName} hat bezahlt.`,
      dringend: false,
    }),
  ];
}

const entwurfstitel = {
  bescheid: "Entwurf einer Rückforderung entscheiden",
  einstellung: "Über eine Einstellung entscheiden",
  niederschlagung: "Über eine Niederschlagung entscheiden",
  erlass: "Über einen Erlass entscheiden",
} as const satisfies Record<Entwurfsart, string>;

function desSchuldners(akte: WartendeForderung, lauf: Rueckforderungslauf): NaechsterSchritt[] {
  const { glaeubigerName } = akte;
  const gemeinsam = { ziel: forderungsziel(akte), recht: "nachweis:vorbereiten" } as const;
  return [
    ...wenn(lauf.stand === "anhoerung" && lauf.anhoerungBis !== null, {
      ...gemeinsam,
      titel: "Zu einer Rückforderung Stellung nehmen",
      text: `${glaeubigerName}, bis ${lauf.anhoerungBis ? alsDatum(lauf.anhoerungBis) : ""}.`,
      dringend: true,
    }),
    ...wenn(lauf.offenCent > 0 && lauf.faelligAm !== null, {
      ...gemeinsam,
      titel: "Rückforderung bezahlen",
      text: `${alsEuro(lauf.offenCent)} an ${glaeubigerName}, bis ${lauf.faelligAm ? alsDatum(lauf.faelligAm) : ""}.`,
      dringend: lauf.ueberfaellig,
    }),
  ];
}
