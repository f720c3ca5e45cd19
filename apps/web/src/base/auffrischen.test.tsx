// @vitest-environment happy-dom
import { QueryClientProvider, useMutation, useQuery } from "@tanstack/react-query";
import { cleanup, render, screen, waitFor } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import { createQueryClient } from "./trpc.ts";

afterEach(cleanup);

/** A page that shows a stock, and another query that nobody looks at. */
function welt(meta?: { auffrischen: "nebenher" | "selbst" }) {
  const queryClient = createQueryClient();
  const lager = { bestand: 1, gefragt: { gezeigt: 0, verborgen: 0 } };
  const verborgen = { queryKey: ["verborgen"], queryFn: () => ++lager.gefragt.verborgen };
  const gezeigt = {
    queryKey: ["gezeigt"],
    queryFn: async () => {
      lager.gefragt.gezeigt += 1;
      const { bestand } = lager;
      await new Promise((resolve) => setTimeout(resolve, 20));
      return bestand;
    },
  };
  let lege: () => Promise<unknown> = () => Promise.reject(new Error("noch nichts gezeigt"));
  function Seite() {
    const { data } = useQuery(gezeigt);
    const { mutateAsync } = useMutation({
      ...(meta && { meta }),
      mutationFn: async (zahl: number) => {
        if (zahl > 9) throw new Error("voll");
        lager.bestand = zahl;
      },
    });
    lege = () => mutateAsync(lager.bestand + 1);
    return <p>Bestand {data}</p>;
  }
  render(
    <QueryClientProvider client={queryClient}>
      <Seite />
    </QueryClientProvider>,
  );
  return { lager, queryClient, verborgen, lege: () => lege(), gezeigt };
}

test("Ein Befehl ist erst zu Ende, wenn die Seite zeigt, was er getan hat", async () => {
  const { lager, lege } = welt();
  await screen.findByText("Bestand 1");
  await lege();
  expect(lager.gefragt.gezeigt).toBe(2);
  expect(await screen.findByText("Bestand 2")).toBeTruthy();
});

test("Was niemand sieht, wird nicht gefragt, gilt aber als veraltet", async () => {
  const { lager, lege, queryClient, verborgen } = welt();
  await queryClient.prefetchQuery(verborgen);
  await screen.findByText("Bestand 1");
  expect(queryClient.getQueryState(verborgen.queryKey)?.isInvalidated).toBe(false);
  await lege();
  expect(lager.gefragt.verborgen).toBe(1);
  expect(queryClient.getQueryState(verborgen.queryKey)?.isInvalidated).toBe(true);
});

test("Nach einem abgelehnten Befehl wird nichts gefragt", async () => {
  const { lager, lege } = welt();
  await screen.findByText("Bestand 1");
  lager.bestand = 9;
  await expect(lege()).rejects.toThrow("voll");
  expect(lager.gefragt.gezeigt).toBe(1);
});

test("Nebenher: der Befehl wartet nicht, die Seite zieht nach", async () => {
  const { lager, lege, gezeigt, queryClient } = welt({ auffrischen: "nebenher" });
  await screen.findByText("Bestand 1");
  await lege();
  expect(queryClient.getQueryData(gezeigt.queryKey)).toBe(1);
  expect(await screen.findByText("Bestand 2")).toBeTruthy();
  expect(lager.gefragt.gezeigt).toBe(2);
});

test("Selbst: was zu sehen ist, bleibt Sache des Befehls", async () => {
  const { lager, lege } = welt({ auffrischen: "selbst" });
  await screen.findByText("Bestand 1");
  await lege();
  await waitFor(() => expect(lager.bestand).toBe(2));
  expect(lager.gefragt.gezeigt).toBe(1);
});
