import { kuerzbareZeilen, wieErklaert, type Zeilenentscheidung } from "@kim/domain/nachweis";
import { summe } from "@kim/domain/grundlagen";
import { Button, Cluster, ConfirmDialog, euro, Notice, RefusalNotice, Section, Stack } from "@kim/ui";
import { useState } from "react";
import { formRefusal, fieldErrors } from "../../../base/api-error.ts";
import type { Eingereicht, Nachweisansicht } from "../ansicht.ts";
import { Pruefsummenzeile } from "./Pruefsummenzeile.tsx";
import { SummeKuerzenDialog } from "./SummeKuerzenDialog.tsx";
import { Stichprobenziehung } from "./Stichprobenziehung.tsx";
import { useEntscheiden } from "./use-entscheiden.ts";
import { Zeilentabelle } from "./Zeilentabelle.tsx";

/** The work of the checker: line by line, with the sum in view (R83, R86, R87). */
export function PruefungSection({ ansicht, eingereicht }: { ansicht: Nachweisansicht; eingereicht: Eingereicht }) {
  const { zeilen, entscheidungen, vorschlaege } = eingereicht;
  const { pending, error, entscheide } = useEntscheiden(ansicht);
  const [fragt, setFragt] = useState(false);
  const [kuerzt, setKuerzt] = useState(false);
  const entschieden = new Set(entscheidungen.map(({ schluessel }) => schluessel));
  const offene = zeilen.filter(({ schluessel }) => !entschieden.has(schluessel));
  const uebernehmbar = vorschlaege.filter(({ schluessel }) => !entschieden.has(schluessel));
  const [anFeld] = fieldErrors(error);
  const refusal = formRefusal(error) ?? (anFeld ? { satz: anFeld.meldung } : null);
  // Refused, the notice above the lines says why.
  const tue = (was: Zeilenentscheidung[], getan: string) => entscheide(was, getan).catch(() => undefined);
  return (
    <Section title="Prüfung der Zeilen">
      <div className="kim-nachweis__pruefung">
        <Stack>
          {uebernehmbar.length > 0 && (
            <Notice title="Entscheidungen aus der vorigen Fassung">
              <Stack gap="s">
                <div>
                  {uebernehmbar.length === 1
                    ? "Eine Zeile ist gleich geblieben und war schon entschieden."
                    : `${uebernehmbar.length} Zeilen sind gleich geblieben und waren schon entschieden.`}
                </div>
                <div>
                  <Button
                    size="small"
                    busy={pending}
                    onClick={() => void tue(uebernehmbar.map(ohneAutor), "Entscheidungen übernommen.")}
                  >
                    Entscheidungen übernehmen
                  </Button>
                </div>
              </Stack>
            </Notice>
          )}
          <Stichprobenziehung ansicht={ansicht} eingereicht={eingereicht} />
          <RefusalNotice refusal={refusal} title="Nicht entschieden" />
          <Zeilentabelle ansicht={ansicht} eingereicht={eingereicht} entscheide={entscheide} pending={pending} />
          <Cluster>
            {offene.length > 0 && <Button onClick={() => setFragt(true)}>Alle übrigen wie erklärt anerkennen</Button>}
            {kuerzbareZeilen(zeilen, entscheidungen).length > 0 && (
              <Button onClick={() => setKuerzt(true)}>Summe kürzen</Button>
            )}
          </Cluster>
          {kuerzt && (
            <SummeKuerzenDialog ansicht={ansicht} eingereicht={eingereicht} onClose={() => setKuerzt(false)} />
          )}
          <Pruefsummenzeile zeilen={zeilen} entscheidungen={entscheidungen} />
          <ConfirmDialog
            open={fragt}
            title="Alle übrigen Zeilen anerkennen?"
            confirmLabel="Anerkennen"
            pending={pending}
            onConfirm={() =>
              void tue(offene.map(wieErklaert), "Alle übrigen Zeilen sind anerkannt.").then(() => setFragt(false))
            }
            onClose={() => setFragt(false)}
          >
            {`${offene.length === 1 ? "Eine Zeile" : `${offene.length} Zeilen`} mit zusammen ${euro(summe(offene.map((z) => z.erklaertCent)))}. Was Sie schon entschieden haben, bleibt.`}
          </ConfirmDialog>
        </Stack>
      </div>
    </Section>
  );
}

const ohneAutor = ({
  schluessel,
  anerkanntCent,
  gekuerztCent,
  zurueckgestelltCent,
  grund,
  satz,
}: Eingereicht["vorschlaege"][number]): Zeilenentscheidung => ({
  schluessel,
  anerkanntCent,
  gekuerztCent,
  zurueckgestelltCent,
  grund,
  satz,
});
