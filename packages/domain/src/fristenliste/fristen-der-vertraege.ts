import { fristAusTagen } from "../frist/fristende.ts";
import { gruppiertNach } from "../grundlagen/gruppen.ts";
import { addDays, heuteInBerlin, type PlainDate } from "../grundlagen/plain-date.ts";
import { endetOhneNachfolge } from "../weiterleitung/vertrag/nachfolge.ts";
import { offeneAenderung } from "../weiterleitung/vertrag/uebersicht-termine.ts";
import { vertragsstand, wirksamesEnde } from "../weiterleitung/vertrag/vertragsverlauf.ts";
import { antwortQuelle, antwortTage } from "../frist/antwortfrist.ts";
import { fristeintrag, type Fristeintrag } from "./fristeintrag.ts";
import type { Fristlage, Fristvertrag } from "./fristlage.ts";
import { teilnachweise, type Teilnachweis } from "./teilnachweise.ts";
import { istAusDerHand } from "./nachweisstaende.ts";

/** What is due under contracts, together for the contracts with one body: answers, proofs, what follows an end. */
export const fristenDerVertraege = (lage: Fristlage): Fristeintrag[] => [
  ...antworten(lage),
  ...unbegonneneTeilnachweise(lage),
  ...erwarteteTeilnachweise(lage),
  ...vertragsenden(lage),
  ...korrekturen(lage),
];

/** Offers and changes are answered before they are to begin. */
function antworten({ vertraege, leserId, heute }: Fristlage): Fristeintrag[] {
  const erhaltene = vertraege.filter((w) => w.empfaengerId === leserId);
  const offene = [
    ...erhaltene
      .filter((w) => vertragsstand(w, heute) === "angeboten")
      .map((w) => ({ w, anlass: "angebot" as const, tag: w.beginn, was: "Angebot beantworten" })),
    ...erhaltene.flatMap((w) => {
      const aenderung = ["bevorstehend", "laufend"].includes(vertragsstand(w, heute)) && offeneAenderung(w);
      return aenderung
        ? [{ w, anlass: "aenderung" as const, tag: aenderung.ab, was: "Änderung eines Vertrags beantworten" }]
        : [];
    }),
  ];
  return offene.flatMap(({ w, anlass, tag, was }) =>
    fristeintrag(
      {
        schluessel: `${anlass}:${w.id}`,
        anlass,
        art: "fester_tag",
        tag,
        erledigt: false,
        titel: was,
        gegenueber: w.geberName,
        worum: `Von ${w.geberName}; gilt von diesem Tag an`,
        ziel: `/weiterleitungen/${w.id}`,
        rechte: ["weiterleitung:beantworten"],
        quelle: "Weiterleitungsvertrag",
        regel: null,
        annahme: false,
      },
      heute,
    ),
  );
}

function unbegonneneTeilnachweise(lage: Fristlage): Fristeintrag[] {
  const { leserId, nachweise, vertraege, heute } = lage;
  const unbegonnen = teilnachweise(
    vertraege.filter((w) => w.empfaengerId === leserId),
    lage,
  ).filter(
    ({ w, jahr }) => !nachweise.some((n) => n.inhaberId === leserId && n.weiterleitungId === w.id && n.jahr === jahr),
  );
  return jeGegenueber(unbegonnen, ({ w }) => w.geberId).flatMap(([geberId, jahr, tag, gruppe]) =>
    fristeintrag(
      {
        schluessel: `teilnachweis:${geberId}:${jahr}:${tag}`,
        anlass: "nachweis",
        art: "frist",
        tag,
        erledigt: false,
        titel:
          gruppe.length === 1 ? `Teilnachweis ${jahr} einreichen` : `${gruppe.length} Teilnachweise ${jahr} einreichen`,
        gegenueber: gruppe[0]?.w.geberName ?? "",
        worum: `An ${gruppe[0]?.w.geberName ?? ""}, noch nicht begonnen`,
        ziel: `/nachweise?jahr=${jahr}`,
        rechte: ["nachweis:vorbereiten"],
        ...herkunft(gruppe),
      },
      heute,
    ),
  );
}

/** What a giver waits for; whoever owes it has an entry of its own. */
function erwarteteTeilnachweise(lage: Fristlage): Fristeintrag[] {
  const { leserId, nachweise, vertraege, heute } = lage;
  const erwartet = teilnachweise(
    vertraege.filter((w) => w.geberId === leserId),
    lage,
  ).filter(({ w, jahr }) => !nachweise.some((n) => n.weiterleitungId === w.id && n.jahr === jahr && istAusDerHand(n)));
  return jeGegenueber(erwartet, ({ w }) => w.empfaengerId).flatMap(([empfaengerId, jahr, tag, gruppe]) =>
    fristeintrag(
      {
        schluessel: `erwartet:${empfaengerId}:${jahr}:${tag}`,
        anlass: "nachweis_erwartet",
        art: "frist",
        tag,
        erledigt: false,
        titel:
          gruppe.length === 1 ? `Teilnachweis ${jahr} erwartet` : `${gruppe.length} Teilnachweise ${jahr} erwartet`,
        gegenueber: gruppe[0]?.w.empfaengerName ?? "",
        worum: `Von ${gruppe[0]?.w.empfaengerName ?? ""}`,
        ziel: `/nachweise?jahr=${jahr}&seite=empfaenger`,
        rechte: ["nachweis:pruefen"],
        ...herkunft(gruppe),
      },
      heute,
    ),
  );
}

const herkunft = (gruppe: readonly Teilnachweis[]) => ({
  quelle: gruppe[0]?.frist.quelle ?? "",
  regel: "R71",
  annahme: gruppe.some(({ frist }) => frist.annahme),
});

const jeGegenueber = (papiere: readonly Teilnachweis[], gegenueber: (papier: Teilnachweis) => string) =>
  [...gruppiertNach(papiere, (p) => `${gegenueber(p)} ${p.jahr} ${p.frist.am}`).values()].flatMap((gruppe) =>
    gruppe[0] ? [[gegenueber(gruppe[0]), gruppe[0].jahr, gruppe[0].frist.am, gruppe] as const] : [],
  );

/** Long enough to find somebody for what follows. */
export const endeInSichtTage = 180;

/** Both sides think of what follows; an end that a contract follows is no date. */
function vertragsenden({ vertraege, leserId, heute }: Fristlage): Fristeintrag[] {
  const enden = vertraege.filter(
    (w) =>
      wirksamesEnde(w) <= addDays(heute, endeInSichtTage) &&
      ["bevorstehend", "laufend"].includes(vertragsstand(w, heute)) &&
      endetOhneNachfolge(w, vertraege, heute),
  );
  const gruppen = gruppiertNach(enden, (w) => `${w.geberId} ${w.empfaengerId} ${wirksamesEnde(w)}`);
  return [...gruppen.values()].flatMap((gruppe) => {
    const [erster] = gruppe;
    return erster ? vertragsende(erster, gruppe.length, leserId, heute) : [];
  });
}

function vertragsende(w: Fristvertrag, anzahl: number, leserId: string, heute: PlainDate): Fristeintrag[] {
  const gegeben = w.geberId === leserId;
  const ende = wirksamesEnde(w);
  return fristeintrag(
    {
      schluessel: `vertragsende:${gegeben ? w.empfaengerId : w.geberId}:${gegeben ? "gegeben" : "erhalten"}:${ende}`,
      anlass: "vertragsende",
      art: "fester_tag",
      tag: ende,
      erledigt: false,
      titel: `${anzahl === 1 ? "Ein Vertrag endet" : `${anzahl} Verträge enden`} ohne Nachfolge`,
      gegenueber: gegeben ? w.empfaengerName : w.geberName,
      worum: gegeben ? `Mit ${w.empfaengerName}` : `Mit ${w.geberName}`,
      ziel: anzahl === 1 ? `/weiterleitungen/${w.id}` : "/weiterleitungen?stand=laufend",
      rechte: [gegeben ? "weiterleitung:anbieten" : "weiterleitung:beantworten"],
      quelle: "Weiterleitungsvertrag",
      regel: null,
      annahme: false,
    },
    heute,
  );
}

const korrekturen = ({ korrekturbitten, heute }: Fristlage): Fristeintrag[] =>
  [...gruppiertNach(korrekturbitten, ({ weiterleitungId }) => weiterleitungId)].flatMap(([id, bitten]) => {
    const [erste] = bitten.toSorted((a, b) => (a.am < b.am ? -1 : 1));
    if (!erste) return [];
    return fristeintrag(
      {
        schluessel: `korrektur:${id}`,
        anlass: "korrektur",
        art: "frist",
        tag: fristAusTagen(heuteInBerlin(new Date(erste.am)), antwortTage).nominell,
        erledigt: false,
        titel: "Bitte um Korrektur beantworten",
        gegenueber: erste.geberName,
        worum: `Von ${erste.geberName}`,
        ziel: `/weiterleitungen/${id}`,
        rechte: ["besetzung:pflegen"],
        quelle: antwortQuelle,
        regel: "R105",
        annahme: true,
      },
      heute,
    );
  });
