import { useSession } from "../../base/session-context.ts";

/** Whether this organisation has posts of its own; a Kommune does by a grant of Baustein 3. */
export const useEigeneStellen = (): boolean => useSession().eigeneStellen;
