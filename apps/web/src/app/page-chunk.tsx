import { LoadingState } from "@kim/ui";
import type { ComponentType } from "react";
import type { RouteObject } from "react-router";

/** The script of a page could not be fetched. */
export class PageMissing extends Error {
  override readonly name = "PageMissing";
  /** The platform answers: the page's script is gone because a newer one took its place. */
  readonly replaced: boolean;
  constructor(cause: unknown, replaced: boolean) {
    super("a page's script could not be fetched", { cause });
    this.replaced = replaced;
  }
}

/** A page in a chunk of its own, and what stands in its place while nothing else does yet. */
export const pageChunk = (
  load: () => Promise<{ default: ComponentType }>,
): Omit<RouteObject, "index" | "children"> => ({
  lazy: async () => {
    try {
      return { Component: (await load()).default };
    } catch (error) {
      throw new PageMissing(error, await answers());
    }
  },
  hydrateFallbackElement: <LoadingState lines={6} />,
});

const answers = () =>
  fetch("/", { method: "HEAD", cache: "no-store" }).then(
    ({ ok }) => ok,
    () => false,
  );
