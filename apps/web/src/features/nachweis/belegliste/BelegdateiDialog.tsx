import { satz } from "@kim/domain/grundlagen";
import { nachweisdateiHoechstensBytes, nachweisdateimangel, nachweisRefusalTexte } from "@kim/domain/nachweis";
import { Button, Dialog, FileField, Notice, ProgressBar, RefusalNotice, Stack, useStatus } from "@kim/ui";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { formRefusal } from "../../../base/api-error.ts";
import { useTRPC } from "../../../base/trpc.ts";
import { sendeDatei } from "../../../shared/datei/datei-senden.ts";
import { adresseDer, type Belegansicht, type Belegnachweis, type Zeile } from "./ansicht.ts";

type Auswahl = { datei: File; id: string };

/** The receipt of a line: brought, replaced, taken away. */
export function BelegdateiDialog({
  nachweis,
  liste,
  zeile,
  onClose,
}: {
  nachweis: Belegnachweis;
  liste: Belegansicht;
  zeile: Zeile;
  onClose: () => void;
}) {
  const { melde } = useStatus();
  const [auswahl, setAuswahl] = useState<Auswahl | null>(null);
  const [mangel, setMangel] = useState<string | undefined>(undefined);
  const [gesendet, setGesendet] = useState(0);
  const bisher = liste.dateien.find(({ id }) => id === zeile.dokumentId);
  const fertig = (text: string) => {
    onClose();
    melde(text);
  };
  const hochladen = useMutation({
    mutationFn: ({ datei, id }: Auswahl) =>
      sendeDatei({
        adresse: `/dateien/nachweis/${nachweis.id}/beleg/${id}`,
        begleitung: bisher ? { ersetzt: bisher.id } : { zeile: zeile.id },
        datei,
        // What it is, its bytes say.
        typ: "application/octet-stream",
        onFortschritt: setGesendet,
      }),
    onSuccess: () => fertig(`Die Datei zu Beleg ${zeile.belegNr} ist gespeichert.`),
  });
  const loeschen = useMutation(
    useTRPC().nachweisdatei.delete.mutationOptions({
      onSuccess: () => fertig(`Die Datei zu Beleg ${zeile.belegNr} ist gelöscht.`),
    }),
  );
  const waehle = async (datei: File | null) => {
    hochladen.reset();
    setGesendet(0);
    const refusal =
      datei &&
      nachweisdateimangel(
        "beleg",
        new Uint8Array(await datei.slice(0, nachweisdateiHoechstensBytes + 1).arrayBuffer()),
      );
    setMangel(refusal ? satz(nachweisRefusalTexte, refusal) : undefined);
    // The same choice keeps its id: sent again after a broken connection, it is stored once.
    setAuswahl(datei && !refusal ? { datei, id: crypto.randomUUID() } : null);
  };
  const sende = () => {
    if (auswahl) hochladen.mutate(auswahl);
    else setMangel((vorher) => vorher ?? "Bitte zuerst eine Datei auswählen.");
  };
  return (
    <Dialog
      open
      title={`Datei zu Beleg ${zeile.belegNr}`}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>Abbrechen</Button>
          {bisher && !bisher.eingereicht && (
            <Button
              danger
              busy={loeschen.isPending}
              onClick={() => loeschen.mutate({ nachweisId: nachweis.id, id: bisher.id })}
            >
              Datei löschen
            </Button>
          )}
          <Button variant="primary" busy={hochladen.isPending} onClick={sende}>
            {bisher ? "Ersetzen" : "Hochladen"}
          </Button>
        </>
      }
    >
      <Stack gap="s">
        <RefusalNotice refusal={formRefusal(loeschen.error)} />
        {hochladen.error && (
          <Notice tone="danger" role="alert" title="Nicht hochgeladen">
            {hochladen.error.message}
          </Notice>
        )}
        {bisher && (
          <p>
            {"Jetzt: "}
            <a className="kern-link kern-link--no-visited-state" href={adresseDer(nachweis, bisher)}>
              {bisher.dateiname}
            </a>
            {bisher.eingereicht && " (eingereicht; bleibt erhalten, wenn Sie sie ersetzen)"}
          </p>
        )}
        <FileField
          name="datei"
          label={bisher ? "Neue Datei" : "Datei"}
          hint="PDF, JPEG, PNG oder elektronische Rechnung (XML), höchstens 10 MB. Namen von Beschäftigten bitte schwärzen."
          accept="application/pdf,image/jpeg,image/png,.xml"
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
      </Stack>
    </Dialog>
  );
}

const kilobyte = (bytes: number): number => Math.ceil(bytes / 1024);
