import { Button, Cluster, ConfirmDialog, ProgressBar, Stack, TextLink } from "@kim/ui";
import { useState, type ReactNode } from "react";
import { sammelschritt, type Pruefeintrag } from "./pruef-filter.ts";
import { nameDes, PrueflisteTable, schluesselDer } from "./PrueflisteTable.tsx";
import { useSammellauf, type Sammelschritt } from "./use-sammellauf.ts";
import { useHierher } from "../seite/zurueck.ts";

const schritte = {
  pruefen: {
    name: "Ohne Beanstandung prüfen",
    frage: "Ohne Beanstandung prüfen?",
    folge:
      "Jeder der ausgewählten Nachweise wird begonnen, jede Zeile wie erklärt anerkannt und die Prüfung „Ohne Beanstandung“ abgeschlossen. Danach bescheinigt eine zweite Person.",
  },
  bescheinigen: {
    name: "Bescheinigen",
    frage: "Als zweite Person bescheinigen?",
    folge: "Jeder der ausgewählten Nachweise ist damit abgeschlossen; der Empfänger erhält die Schlussmitteilung.",
  },
} as const satisfies Record<Sammelschritt, { name: string; frage: string; folge: string }>;

/** The queue with what is done to several at once: only what has no finding, each by itself, with its own answer. */
export function Sammelpruefung({ zeilen, leer }: { zeilen: readonly Pruefeintrag[]; leer: ReactNode }) {
  const [gewaehlt, setGewaehlt] = useState<ReadonlySet<string>>(new Set());
  const [fragt, setFragt] = useState<Sammelschritt | null>(null);
  const lauf = useSammellauf();
  const hierher = useHierher();
  const moegliche = zeilen.filter((z) => sammelschritt(z) !== null);
  const fuer = (schritt: Sammelschritt) =>
    moegliche.filter((z) => gewaehlt.has(schluesselDer(z)) && sammelschritt(z) === schritt);
  const beginne = async (schritt: Sammelschritt) => {
    setFragt(null);
    await lauf.beginne(schritt, fuer(schritt));
    setGewaehlt(new Set());
  };
  return (
    <Stack>
      {moegliche.length > 0 && (
        <Cluster>
          <Button
            size="small"
            aria-disabled={lauf.laeuft}
            onClick={() => lauf.laeuft || setGewaehlt(alleOderKeiner(moegliche, gewaehlt))}
          >
            {gewaehlt.size === moegliche.length ? "Keinen auswählen" : `Alle ${moegliche.length} ohne Befund auswählen`}
          </Button>
          {(["pruefen", "bescheinigen"] as const).map((schritt) => {
            const anzahl = fuer(schritt).length;
            return (
              anzahl > 0 && (
                <Button
                  key={schritt}
                  size="small"
                  variant="primary"
                  busy={lauf.laeuft}
                  onClick={() => setFragt(schritt)}
                >
                  {`${anzahl} ${schritte[schritt].name}`}
                </Button>
              )
            );
          })}
        </Cluster>
      )}
      {lauf.stand && (
        <ProgressBar label="Sammelprüfung" value={lauf.stand.getan} max={lauf.stand.von} unit="Nachweisen" />
      )}
      {lauf.ergebnisse.length > 0 && (
        <section aria-label="Ergebnis der Sammelprüfung">
          <ul className="kim-list">
            {lauf.ergebnisse.map(({ zeile, satz, ok }) => (
              <li key={schluesselDer(zeile)}>
                <TextLink to={`/nachweise/${zeile.inhaberId}/${zeile.id}`} state={hierher}>
                  {nameDes(zeile)}
                </TextLink>
                {`: ${ok ? "" : "nicht geprüft. "}${satz}`}
              </li>
            ))}
          </ul>
        </section>
      )}
      <PrueflisteTable
        zeilen={zeilen}
        leer={leer}
        gewaehlt={gewaehlt}
        waehle={lauf.laeuft ? undefined : (schluessel, an) => setGewaehlt(mit(gewaehlt, schluessel, an))}
      />
      {fragt && (
        <ConfirmDialog
          open
          title={`${fuer(fragt).length} Nachweise: ${schritte[fragt].frage}`}
          confirmLabel={schritte[fragt].name}
          onConfirm={() => void beginne(fragt)}
          onClose={() => setFragt(null)}
        >
          {schritte[fragt].folge}
        </ConfirmDialog>
      )}
    </Stack>
  );
}

const alleOderKeiner = (moegliche: readonly Pruefeintrag[], gewaehlt: ReadonlySet<string>): ReadonlySet<string> =>
  gewaehlt.size === moegliche.length ? new Set() : new Set(moegliche.map(schluesselDer));

function mit(gewaehlt: ReadonlySet<string>, schluessel: string, an: boolean): ReadonlySet<string> {
  const neu = new Set(gewaehlt);
  if (an) neu.add(schluessel);
  else neu.delete(schluessel);
  return neu;
}
