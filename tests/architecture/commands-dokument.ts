import { hatAngebot } from "../support/welt/stellen.ts";
import { aKreisMitEmpfaengern } from "../support/welt/tenants.ts";
import type { Command } from "./commands.ts";

export const dokumentCommands: Record<string, Command> = {
  "weiterleitungDokument.create": async (server) => {
    const { kreis, kommune } = await aKreisMitEmpfaengern(server);
    const { weiterleitungId } = await hatAngebot(kreis, kommune);
    const create = () => kreis.api.weiterleitungDokument.create.mutate({ weiterleitungId });
    return {
      run: create,
      again: create,
      refused: () => kommune.api.weiterleitungDokument.create.mutate({ weiterleitungId }),
    };
  },
};
