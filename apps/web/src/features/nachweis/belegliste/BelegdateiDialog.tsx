import { satz } from "@kim/domain/grundlagen";
import { nachweisdateiHoechstensBytes, nachweisdateimangel, nachweisRefusalTexte } from "@kim/domain/nachweis";
import { Button, Dialog, RefusalNotice, Stack, useStatus } from "@kim/ui";
import { useMutation } from "@tanstack/react-query";
import { formRefusal } from "../../../base/api-error.ts";
import { useTRPC } from "../../../base/trpc.ts";
import { Dateiwahl, NichtHochgeladenNotice } from "../../../shared/datei/Dateiwahl.tsx";
import { useHochladen } from "../../../shared/datei/use-hochladen.ts";
import { adresseDer, type Belegansicht, type Belegnachweis, type Zeile } from "./ansicht.ts";

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
  const bisher = liste.dateien.find(({ id }) => id === zeile.dokumentId);
  const fertig = (text: string) => {
    onClose();
    melde(text);
  };
  const hochladen = useHochladen({
    sendung: ({ id }) => ({
      adresse: `/dateien/nachweis/${nachweis.id}/beleg/${id}`,
      begleitung: bisher ? { ersetzt: bisher.id } : { zeile: zeile.id },
      // What it is, its bytes say.
      typ: "application/octet-stream",
    }),
    hoechstensBytes: nachweisdateiHoechstensBytes,
    mangelDer: (anfang) => {
      const refusal = nachweisdateimangel("beleg", anfang);
      return refusal && satz(nachweisRefusalTexte, refusal);
    },
    ohneAuswahl: "Bitte zuerst eine Datei auswählen.",
    onGespeichert: () => fertig(`Die Datei zu Beleg ${zeile.belegNr} ist gespeichert.`),
  });
  const loeschen = useMutation(
    useTRPC().nachweisdatei.delete.mutationOptions({
      onSuccess: () => fertig(`Die Datei zu Beleg ${zeile.belegNr} ist gelöscht.`),
    }),
  );
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
          <Button variant="primary" busy={hochladen.laeuft} onClick={hochladen.sende}>
            {bisher ? "Ersetzen" : "Hochladen"}
          </Button>
        </>
      }
    >
      <Stack gap="s">
        <RefusalNotice refusal={formRefusal(loeschen.error)} />
        <NichtHochgeladenNotice hochladen={hochladen} />
        {bisher && (
          <p>
            {"Jetzt: "}
            <a className="kern-link kern-link--no-visited-state" href={adresseDer(nachweis, bisher)}>
              {bisher.dateiname}
            </a>
            {bisher.eingereicht && " (eingereicht; bleibt erhalten, wenn Sie sie ersetzen)"}
          </p>
        )}
        <Dateiwahl
          hochladen={hochladen}
          name="datei"
          label={bisher ? "Neue Datei" : "Datei"}
          hint="PDF, JPEG, PNG oder elektronische Rechnung (XML), höchstens 10 MB. Namen von Beschäftigten bitte schwärzen."
          accept="application/pdf,image/jpeg,image/png,.xml"
        />
      </Stack>
    </Dialog>
  );
}
