import { createContext, useContext } from "react";
import type { Outputs } from "./trpc.ts";

export type Sitzung = NonNullable<Outputs["sitzung"]["get"]>;

export const SessionContext = createContext<Sitzung | null>(null);

/** The logged-in person; only below the layout, which shows the login to everybody else. */
export function useSession(): Sitzung {
  const sitzung = useContext(SessionContext);
  if (!sitzung) throw new Error("useSession outside of the layout");
  return sitzung;
}
