import { alsDatum, alsEuro } from "../grundlagen/darstellung.ts";
import type { BenutzerId, OrganisationId, RueckforderungId } from "../grundlagen/ids.ts";
import type { PlainDate } from "../grundlagen/plain-date.ts";
import { hatRecht, type Rolle } from "../organisation/rollen.ts";
import { erreichteWarnung } from "../rueckforderung/jahresfrist.ts";
import type { Rueckforderungsakte } from "../rueckforderung/rueckforderungsakte.ts";
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

const zielDer = ({ id, kern }: WartendeForderung) => `/rueckforderungen/${kern.glaeubigerId}/${id}`;

function desGlaeubigers(akte: WartendeForderung, lauf: Rueckforderungslauf, leser: Leser): NaechsterSchritt[] {
  const { schuldnerName } = akte;
  const { jahresfrist, bescheid, entwurf, stand } = lauf;
  const gemeinsam = { ziel: zielDer(akte), recht: "nachweis:pruefen" } as const;
  const laeuft = bescheid === null && stand !== "eingestellt" && jahresfrist !== null && !jahresfrist.vorbei;
  return [
    ...wenn(laeuft && erreichteWarnung(jahresfrist, leser.heute) !== null, {
      ...gemeinsam,
      titel: "Jahresfrist einer Rückforderung läuft ab",
      text: `${schuldnerName}, bis ${jahresfrist ? alsDatum(jahresfrist.ende) : ""}.`,
      dringend: true,
    }),
    ...wenn(entwurf !== null && entwurf.vorgang.vonId !== leser.benutzerId, {
      ...gemeinsam,
      titel: "Entwurf einer Rückforderung entscheiden",
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

function desSchuldners(akte: WartendeForderung, lauf: Rueckforderungslauf): NaechsterSchritt[] {
  const { glaeubigerName } = akte;
  const gemeinsam = { ziel: zielDer(akte), recht: "nachweis:vorbereiten" } as const;
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
