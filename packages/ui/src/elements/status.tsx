import { createContext, use, useEffect, useMemo, useState, type ReactNode } from "react";
import { Icon } from "./Icon.tsx";
import { toneIcon, type Tone } from "./tone.ts";

type Message = { number: number; text: string; tone: Tone };
type Status = { melde: (text: string, tone?: Tone) => void };

const StatusContext = createContext<Status | undefined>(undefined);
const VISIBLE_MS = 10_000;

/** Keeps the one polite live region of the page; it must be there before the first message comes. */
export function StatusProvider({ children }: { children: ReactNode }) {
  const [message, setMessage] = useState<Message | undefined>(undefined);
  const status = useMemo<Status>(
    () => ({
      melde: (text, tone = "success") => setMessage((last) => ({ number: (last?.number ?? 0) + 1, text, tone })),
    }),
    [],
  );

  useEffect(() => {
    if (!message) return;
    const timer = setTimeout(() => setMessage(undefined), VISIBLE_MS);
    return () => clearTimeout(timer);
  }, [message]);

  return (
    <StatusContext value={status}>
      {children}
      <div className="kim-status" role="status" aria-live="polite">
        {message && (
          <div key={message.number} className={`kim-toast kim-toast--${message.tone}`}>
            <Icon name={toneIcon[message.tone]} />
            <span>{message.text}</span>
            <button type="button" className="kim-toast__close" onClick={() => setMessage(undefined)}>
              <Icon name="close" />
              <span className="kern-sr-only">Meldung schließen</span>
            </button>
          </div>
        )}
      </div>
    </StatusContext>
  );
}

/** `melde("Gespeichert")` says it aloud and shows it for ten seconds. */
export function useStatus(): Status {
  const status = use(StatusContext);
  if (!status) throw new Error("useStatus braucht einen StatusProvider weiter oben.");
  return status;
}
