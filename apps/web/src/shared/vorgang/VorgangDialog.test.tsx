// @vitest-environment happy-dom
import { StatusProvider, TextField } from "@kim/ui";
import { QueryClientProvider, useMutation, useQuery } from "@tanstack/react-query";
import { cleanup, fireEvent, render, screen, waitFor } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import { z } from "@kim/domain/zod";
import { createQueryClient, type ApiError } from "../../base/trpc.ts";
import { NachfrageDialog } from "./NachfrageDialog.tsx";
import { VorgangDialog } from "./VorgangDialog.tsx";

afterEach(cleanup);

const Notiz = z.strictObject({ id: z.uuid(), text: z.string() });

function welt() {
  const notizen: z.infer<typeof Notiz>[] = [];
  const gesendet: string[] = [];
  let gefragt = 0;
  function Seite() {
    const { data = 0 } = useQuery({ queryKey: ["notizen"], queryFn: () => ((gefragt += 1), notizen.length) });
    const anlegen = useMutation<number, ApiError, z.infer<typeof Notiz>>({
      mutationFn: async (notiz) => {
        gesendet.push(notiz.id);
        if (notiz.text === "nein") throw Object.assign(new Error("abgelehnt"), { data: { httpStatus: 409 } });
        return notizen.push(notiz);
      },
    });
    return (
      <>
        <p>{data} Notizen</p>
        <VorgangDialog
          knopf="Notieren"
          titel="Notiz"
          senden="Festhalten"
          schema={Notiz}
          defaults={(id) => ({ id })}
          befehl={anlegen}
          getan={({ text }, anzahl) => `„${text}“ ist Notiz ${anzahl}.`}
        >
          <TextField name="text" label="Text" />
        </VorgangDialog>
      </>
    );
  }
  render(
    <QueryClientProvider client={createQueryClient()}>
      <StatusProvider>
        <Seite />
      </StatusProvider>
    </QueryClientProvider>,
  );
  return { gesendet, gefragt: () => gefragt };
}

const sende = (text: string) => {
  fireEvent.change(screen.getByLabelText("Text"), { target: { value: text } });
  fireEvent.click(screen.getByRole("button", { name: "Festhalten" }));
};

test("Der Dialog schließt, wenn die Seite das Neue zeigt, und sagt, was geschehen ist", async () => {
  welt();
  await screen.findByText("0 Notizen");
  fireEvent.click(screen.getByRole("button", { name: "Notieren" }));
  sende("eins");
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  expect(screen.getByText("1 Notizen")).toBeTruthy();
  expect(await screen.findByText("„eins“ ist Notiz 1.")).toBeTruthy();
});

test("Abgelehnt bleibt der Dialog offen und sagt es; geschlossen fragt er die Seite neu und vergisst die Ablehnung", async () => {
  const { gesendet, gefragt } = welt();
  await screen.findByText("0 Notizen");
  fireEvent.click(screen.getByRole("button", { name: "Notieren" }));
  sende("nein");
  expect(await screen.findByText("abgelehnt")).toBeTruthy();
  expect(gefragt()).toBe(1);
  fireEvent.click(screen.getByRole("button", { name: "Abbrechen" }));
  await waitFor(() => expect(gefragt()).toBe(2));
  fireEvent.click(screen.getByRole("button", { name: "Notieren" }));
  expect(screen.queryByText("abgelehnt")).toBeNull();
  sende("nein");
  await waitFor(() => expect(gesendet).toHaveLength(2));
  expect(gesendet[0]).not.toBe(gesendet[1]);
});

test("Eine Nachfrage sendet nur auf ihr Verb und zeigt, warum abgelehnt wurde", async () => {
  const gesendet: number[] = [];
  function Frage() {
    const loeschen = useMutation<void, ApiError, number>({
      mutationFn: async (id) => {
        gesendet.push(id);
        throw Object.assign(new Error("Das ist schon fort."), { data: { httpStatus: 409 } });
      },
    });
    return (
      <NachfrageDialog titel="Löschen?" senden="Löschen" befehl={loeschen} eingabe={7} getan="" onClose={() => {}}>
        <p>Es ist dann fort.</p>
      </NachfrageDialog>
    );
  }
  render(
    <QueryClientProvider client={createQueryClient()}>
      <StatusProvider>
        <Frage />
      </StatusProvider>
    </QueryClientProvider>,
  );
  expect(gesendet).toEqual([]);
  fireEvent.click(screen.getByRole("button", { name: "Löschen" }));
  expect(await screen.findByText("Das ist schon fort.")).toBeTruthy();
  expect(gesendet).toEqual([7]);
});
