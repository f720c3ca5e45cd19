import { FileField, Notice, ProgressBar } from "@kim/ui";
import type { Hochladen } from "./use-hochladen.ts";

/** The field for the file, and how far it is on its way. */
export function Dateiwahl({
  hochladen: { auswahl, mangel, gesendet, runde, laeuft, waehle },
  ...feld
}: {
  hochladen: Hochladen;
  name: string;
  label: string;
  hint: string;
  accept: string;
}) {
  return (
    <>
      <FileField key={runde} {...feld} error={mangel} disabled={laeuft} onChange={(datei) => void waehle(datei)} />
      {laeuft && auswahl && (
        <ProgressBar
          label="Wird hochgeladen"
          value={kilobyte(Math.min(gesendet, auswahl.datei.size))}
          max={kilobyte(auswahl.datei.size)}
          unit="KB"
        />
      )}
    </>
  );
}

export const NichtHochgeladenNotice = ({ hochladen: { error } }: { hochladen: Hochladen }) =>
  error && (
    <Notice tone="danger" role="alert" title="Nicht hochgeladen">
      {error.message}
    </Notice>
  );

const kilobyte = (bytes: number): number => Math.ceil(bytes / 1024);
