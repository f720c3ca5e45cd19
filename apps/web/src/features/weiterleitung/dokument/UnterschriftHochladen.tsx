import { satz } from "@kim/domain/grundlagen";
import { dateimangel, unterschriftHoechstensBytes, unterschriftRefusalTexte } from "@kim/domain/weiterleitung";
import { Button, Cluster, FileField, Notice, ProgressBar, Stack, useStatus } from "@kim/ui";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { sendeDatei } from "../../../shared/datei/datei-senden.ts";

type Auswahl = { datei: File; dokumentId: string };

/** Adds a signed copy; one that is there already stays as an earlier version. */
export function UnterschriftHochladen({ weiterleitungId, weitere }: { weiterleitungId: string; weitere: boolean }) {
  const { melde } = useStatus();
  const [auswahl, setAuswahl] = useState<Auswahl | null>(null);
  const [mangel, setMangel] = useState<string | undefined>(undefined);
  const [gesendet, setGesendet] = useState(0);
  const [runde, setRunde] = useState(0);
  const hochladen = useMutation({
    mutationFn: ({ datei, dokumentId }: Auswahl) =>
      sendeDatei({
        adresse: `/dateien/weiterleitung/${weiterleitungId}/unterschrift/${dokumentId}`,
        datei,
        typ: "application/pdf",
        onFortschritt: setGesendet,
      }),
    // Once the bytes are stored the next file can be chosen.
    meta: { auffrischen: "nebenher" },
    onSuccess: () => {
      melde("Unterschriebene Ausfertigung gespeichert. Beide Seiten können sie herunterladen.");
      setAuswahl(null);
      setRunde((n) => n + 1);
    },
  });

  const waehle = async (datei: File | null) => {
    hochladen.reset();
    setGesendet(0);
    const refusal =
      datei && dateimangel(new Uint8Array(await datei.slice(0, unterschriftHoechstensBytes + 1).arrayBuffer()));
    setMangel(refusal ? satz(unterschriftRefusalTexte, refusal) : undefined);
    // The same choice keeps its id: sent again after a broken connection, it is stored once.
    setAuswahl(datei && !refusal ? { datei, dokumentId: crypto.randomUUID() } : null);
  };
  const sende = () => {
    if (auswahl) hochladen.mutate(auswahl);
    else setMangel((bisher) => bisher ?? "Bitte zuerst eine PDF-Datei auswählen.");
  };

  return (
    <Stack gap="s">
      {hochladen.error && (
        <Notice tone="danger" role="alert" title="Nicht hochgeladen">
          {hochladen.error.message}
        </Notice>
      )}
      <FileField
        key={runde}
        name="datei"
        label={weitere ? "Neue Fassung der unterschriebenen Ausfertigung" : "Unterschriebene Ausfertigung"}
        hint="Als PDF, höchstens 10 MB. Frühere Fassungen bleiben erhalten; gelöscht wird nichts."
        accept="application/pdf,.pdf"
        error={mangel}
        disabled={hochladen.isPending}
        onChange={(datei) => void waehle(datei)}
      />
      {hochladen.isPending && auswahl && (
        <ProgressBar
          label="Wird hochgeladen"
          value={kilobyte(Math.min(gesendet, auswahl.datei.size))}
          max={kilobyte(auswahl.datei.size)}
          unit="KB"
        />
      )}
      <Cluster>
        <Button variant="primary" busy={hochladen.isPending} onClick={sende}>
          Hochladen
        </Button>
      </Cluster>
    </Stack>
  );
}

const kilobyte = (bytes: number): number => Math.ceil(bytes / 1024);
