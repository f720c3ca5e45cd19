import { skipToken, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTRPC } from "../../../base/trpc.ts";
import type { AngebotslageView, WeiterleitungZeile } from "../ansicht.ts";

/** What the law looks at when the giver changes a contract or hands it over; asked for once somebody wants to. */
export function useGeberlage({ stelleId, herkunftId }: Pick<WeiterleitungZeile, "stelleId" | "herkunftId">): {
  view: AngebotslageView | undefined;
  frage: () => void;
} {
  const [gefragt, setGefragt] = useState(false);
  const eingabe = gefragt ? { stelleId, herkunftId } : skipToken;
  return {
    view: useQuery(useTRPC().weiterleitungAngebotslage.get.queryOptions(eingabe)).data,
    frage: () => setGefragt(true),
  };
}
