import { Button, Notice } from "@kim/ui";
import { useState, type ReactNode } from "react";
import "./kennwort.css";

/** What the platform does not know itself, shown once to be copied; a new `wert` gets a new key. */
export function EinmalGezeigt({
  titel,
  wert,
  kopieren,
  children,
}: {
  titel: string;
  wert: string;
  kopieren: string;
  children: ReactNode;
}) {
  const [kopiert, setKopiert] = useState(false);
  return (
    <Notice tone="success" title={titel} role="status">
      <code className="kim-kennwort">{wert}</code>
      <p>{children}</p>
      <Button size="small" onClick={() => void navigator.clipboard.writeText(wert).then(() => setKopiert(true))}>
        {kopiert ? "Kopiert" : kopieren}
      </Button>
    </Notice>
  );
}
