import { alsDatum } from "../grundlagen/darstellung.ts";
import { gruppiertNach } from "../grundlagen/gruppen.ts";
import type { BenutzerId, NachweisId, OrganisationId } from "../grundlagen/ids.ts";
import { addDays, type PlainDate } from "../grundlagen/plain-date.ts";
import { nachweisartNamen, type Nachweisart } from "../nachweis/papier/nachweisart.ts";
import {
  geradeaus,
  zustaendig,
  type Nachweisschritt,
  type Nachweisstand,
} from "../nachweis/schritte/nachweisschritte.ts";
import { nachweislauf, type Nachweistat } from "../nachweis/ablauf/nachweisstand.ts";
import { vieraugengrenze } from "../nachweis/ablauf/vieraugen.ts";
import { hatRecht, type Rolle } from "../organisation/rollen.ts";
import type { Baustein } from "../stelle/stelle.ts";
import { zaehle, type NaechsterSchritt } from "./naechster-schritt.ts";

/** A proof as far as it says whom it waits for. */
export type WartenderNachweis = {
  id: NachweisId;
  inhaberId: OrganisationId;
  inhaberName: string;
  pruefstelleId: OrganisationId;
  art: Nachweisart;
  jahr: number;
  baustein: Baustein;
  faelligAm: PlainDate;
  vorgaenge: readonly Nachweistat[];
};

type Leser = { benutzerId: BenutzerId; organisationId: OrganisationId; rollen: readonly Rolle[]; heute: PlainDate };

const dringendTage = 60;

const taten: Readonly<Partial<Record<Nachweisschritt, [eines: string, mehrere: string]>>> = {
  vorbereitet: ["Nachweis fertig vorbereiten", "Nachweise fertig vorbereiten"],
  gezeichnet: ["Nachweis zeichnen", "Nachweise zeichnen"],
  eingereicht: ["Nachweis einreichen", "Nachweise einreichen"],
  pruefung_begonnen: ["Nachweis prüfen", "Nachweise prüfen"],
  geprueft: ["Prüfung eines Nachweises abschließen", "Prüfung von Nachweisen abschließen"],
  bescheinigt: ["Nachweis bescheinigen", "Nachweise bescheinigen"],
};

/** R85: proofs whose next step this person may take, step by step; not those that wait for somebody else. */
export function schritteZuNachweisen(nachweise: readonly WartenderNachweis[], leser: Leser): NaechsterSchritt[] {
  const wartende = nachweise.flatMap((nachweis) => {
    const lauf = nachweislauf(nachweis.vorgaenge, false);
    const schritt = geradeaus[lauf.stand];
    return schritt !== undefined && darf(schritt, nachweis, leser) && !vieraugengrenze(schritt, lauf, leser.benutzerId)
      ? [{ ...nachweis, stand: lauf.stand, schritt }]
      : [];
  });
  return [...gruppiertNach(wartende, ({ schritt }) => schritt)].flatMap(([schritt, gruppe]) =>
    aufgabe(
      schritt,
      gruppe.toSorted((a, b) => (a.faelligAm < b.faelligAm ? -1 : 1)),
      leser,
    ),
  );
}

function darf(
  schritt: Nachweisschritt,
  { inhaberId, pruefstelleId }: WartenderNachweis,
  { organisationId, rollen }: Leser,
): boolean {
  const { seite, rechte } = zustaendig[schritt];
  return (
    organisationId === (seite === "inhaber" ? inhaberId : pruefstelleId) &&
    rechte.some((recht) => hatRecht(rollen, recht))
  );
}

/** Where the queue of the granting authority shows the same ones. */
const inDerPruefliste: Readonly<Partial<Record<Nachweisstand, string>>> = {
  eingereicht: "wer=niemand",
  in_pruefung: "stand=in_pruefung",
  geprueft: "wer=zweite",
};

type Wartend = WartenderNachweis & { stand: Nachweisstand };

function aufgabe(schritt: Nachweisschritt, gruppe: readonly Wartend[], { rollen, heute }: Leser): NaechsterSchritt[] {
  const [erster] = gruppe;
  const recht = zustaendig[schritt].rechte.find((r) => hatRecht(rollen, r));
  const titel = taten[schritt];
  if (!erster || recht === undefined || !titel) return [];
  const faellig = alsDatum(erster.faelligAm);
  const gemeinsam = { recht, dringend: addDays(erster.faelligAm, -dringendTage) <= heute };
  if (gruppe.length > 1)
    return [
      {
        ...gemeinsam,
        titel: titel[1],
        text: `${zaehle(gruppe.length, "Nachweis", "Nachweise")}, der erste ist am ${faellig} fällig.`,
        ziel: hatRecht(rollen, "bewilligung:entscheiden")
          ? `/land/pruefung?${inDerPruefliste[erster.stand] ?? ""}`
          : `/nachweise?stand=${erster.stand}`,
      },
    ];
  const { art, jahr, baustein, inhaberName, inhaberId, id } = erster;
  return [
    {
      ...gemeinsam,
      titel: titel[0],
      text: `${nachweisartNamen[art]} ${jahr}, Baustein ${baustein}, ${inhaberName}, fällig am ${faellig}.`,
      ziel: `/nachweise/${inhaberId}/${id}`,
    },
  ];
}
