import { asState, getLandfrische, type Db, type Landfrische } from "@kim/db";
import type { BenutzerId } from "@kim/domain/grundlagen";
import { gebuendelt } from "../../shell/gebuendelt.ts";
import { mitText } from "../../shell/antworttext.ts";

/** Answers that were worked out once and hold until what they rest on changes. */
export interface Landmerker {
  /** The answer to `frage` while `marke` is the same; whoever asks meanwhile waits for the one who works it out. */
  gemerkt<T extends object>(frage: string, marke: string, antwort: () => Promise<T>): Promise<T>;
}

/** What the answer to one question rests on; read once for all who ask at the same time. */
type Frische = (leser: BenutzerId) => Promise<Landfrische>;

const hoechstens = 64;
const merker = new WeakMap<Db, Landmerker>();
const frischen = new WeakMap<Db, Frische>();

/** How fresh the state's figures are, and their mark. */
export function landfrische(db: Db): Frische {
  const bekannt = frischen.get(db);
  if (bekannt) return bekannt;
  // Every reader is told the same; whoever happens to ask first is the one the database knows.
  let leser: BenutzerId;
  const lies = gebuendelt(() => asState(db, leser, getLandfrische));
  const neu: Frische = (wer) => {
    leser = wer;
    return lies();
  };
  frischen.set(db, neu);
  return neu;
}

/** One for each database: what one state office was told, the other would be told as well. */
export function landmerker(db: Db): Landmerker {
  const bekannt = merker.get(db);
  if (bekannt) return bekannt;
  const antworten = new Map<string, { marke: string; antwort: Promise<unknown> }>();
  const neu: Landmerker = {
    gemerkt: async <T extends object>(frage: string, marke: string, antwort: () => Promise<T>) => {
      const alte = antworten.get(frage);
      antworten.delete(frage); // the one asked for last goes last
      const eintrag = alte?.marke === marke ? alte : { marke, antwort: antwort().then(mitText) };
      antworten.set(frage, eintrag);
      for (const [aelteste] of antworten) {
        if (antworten.size <= hoechstens) break;
        antworten.delete(aelteste);
      }
      // A failure is told to those who wait for it and to nobody after them.
      eintrag.antwort.catch(() => {
        if (antworten.get(frage) === eintrag) antworten.delete(frage);
      });
      return eintrag.antwort as Promise<T>;
    },
  };
  merker.set(db, neu);
  return neu;
}
