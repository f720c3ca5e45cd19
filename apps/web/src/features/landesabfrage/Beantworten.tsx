import { decideAbgabe, ersteZeilen, landesabfrageRefusalText, type Antwortzeile } from "@kim/domain/landesabfrage";
import { Badge, Button, Cluster, Notice, RefusalNotice, Section, useStatus } from "@kim/ui";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { formRefusal } from "../../base/api-error.ts";
import { useTRPC } from "../../base/trpc.ts";
import { useSelbstspeichern } from "../../shared/entwurf/use-selbstspeichern.ts";
import type { GestellteAbfrage } from "./ansicht.ts";
import { Antwortfeld } from "./Antwortfeld.tsx";

/** The answer: filled with what is known, kept as it is typed, handed in with one click. */
export function Beantworten({ abfrage }: { abfrage: GestellteAbfrage }) {
  const trpc = useTRPC();
  const { melde } = useStatus();
  const { id, felder, vorbelegungen, letzte, abgabe, entwurf } = abfrage;
  const [vorgang] = useState(() => crypto.randomUUID());
  const [versucht, setVersucht] = useState(false);
  const sichern = useMutation(trpc.antwortentwurf.update.mutationOptions({ meta: { auffrischen: "selbst" } }));
  const einreichen = useMutation(trpc.abfrageantwort.create.mutationOptions());
  const { inhalt, aendere, speichere, ungespeichert } = useSelbstspeichern<{ zeilen: Antwortzeile[] }>({
    gelesen: { zeilen: ersteZeilen(abfrage, entwurf?.zeilen ?? abgabe?.zeilen ?? null) },
    gelesenAls: entwurf?.version ?? 0,
    sende: async ({ zeilen }, version) => (await sichern.mutateAsync({ landesabfrageId: id, version, zeilen })).version,
  });
  const { zeilen } = inhalt;
  const entscheidung = decideAbgabe(abfrage, zeilen.map(getrimmt));
  const einwand = entscheidung.ok ? undefined : entscheidung.refusal;
  const [unveraendert] = useState(zeilen);
  const sende = async () => {
    setVersucht(true);
    if (einwand) return;
    try {
      if (ungespeichert) await speichere();
      await einreichen.mutateAsync({ id: vorgang, landesabfrageId: id, ersetzt: abgabe?.version ?? 0, zeilen });
      melde("Die Antwort ist eingereicht.");
    } catch {
      // The refusal is shown from the mutation.
    }
  };
  return (
    <Section
      title="Ihre Antwort"
      actions={
        (ungespeichert || sichern.isSuccess) && (
          <Badge tone={ungespeichert ? "warning" : "success"}>
            {ungespeichert ? "Wird gespeichert …" : "Entwurf gespeichert"}
          </Badge>
        )
      }
    >
      <RefusalNotice refusal={formRefusal(sichern.error)} title="Der Entwurf ist nicht gespeichert" />
      {felder.map((feld, i) => {
        const zeile = zeilen.find(({ feldId }) => feldId === feld.id) ?? { feldId: feld.id, wert: null, grund: null };
        return (
          <Antwortfeld
            key={feld.id}
            feld={feld}
            nummer={i + 1}
            zeile={zeile}
            vorbelegung={vorbelegungen.find(({ feldId }) => feldId === feld.id)}
            letzte={letzte.find(({ feldId }) => feldId === feld.id)}
            fehler={
              versucht && einwand && "nummer" in einwand && einwand.nummer === i + 1
                ? landesabfrageRefusalText(einwand)
                : undefined
            }
            setze={(patch) => aendere({ zeilen: zeilen.map((z) => (z.feldId === feld.id ? { ...z, ...patch } : z)) })}
          />
        );
      })}
      {versucht && einwand && (
        <Notice tone="danger" role="alert" title="So lässt sich die Antwort nicht einreichen">
          {landesabfrageRefusalText(einwand)}
        </Notice>
      )}
      <RefusalNotice refusal={formRefusal(einreichen.error)} title="Die Antwort ist nicht eingereicht" />
      <Cluster>
        <Button variant="primary" busy={einreichen.isPending} onClick={() => void sende()}>
          {!einwand && zeilen === unveraendert ? "So einreichen" : "Einreichen"}
        </Button>
      </Cluster>
    </Section>
  );
}

/** As it will be kept: the law reads no blanks as an answer. */
const getrimmt = (zeile: Antwortzeile): Antwortzeile => ({
  ...zeile,
  wert: typeof zeile.wert === "string" ? zeile.wert.trim() || null : zeile.wert,
  grund: zeile.grund?.trim() || null,
});
