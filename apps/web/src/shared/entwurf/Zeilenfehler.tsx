import { Notice } from "@kim/ui";

/** Which lines of a pasted table were not understood, and why; of many the first ones. */
export function Zeilenfehler({
  fehler,
  hoechstens = Number.POSITIVE_INFINITY,
}: {
  fehler: readonly { zeile: number; satz: string }[];
  hoechstens?: number;
}) {
  if (fehler.length === 0) return null;
  return (
    <Notice
      tone="danger"
      role="alert"
      title={fehler.length === 1 ? "Eine Zeile ist nicht lesbar" : `${fehler.length} Zeilen sind nicht lesbar`}
    >
      <p>Solange gilt die ganze Tabelle nicht.</p>
      <ul>
        {fehler.slice(0, hoechstens).map(({ zeile, satz }) => (
          <li key={zeile}>{satz}</li>
        ))}
      </ul>
      {fehler.length > hoechstens && <p>{`Und ${fehler.length - hoechstens} weitere.`}</p>}
    </Notice>
  );
}
