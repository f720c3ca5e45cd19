import type { HtmlTagDescriptor, Plugin } from "vite";

const fonts = /fira-sans-latin-(400|600)-normal-[^/]*\.woff2$/;
const firstPage = "src/features/startseite/StartPage.tsx";

/**
 * Names in the page what every first visit needs and the browser would find late: the two fonts that all text is
 * painted with, and the page behind the login.
 */
export function preload(): Plugin {
  return {
    name: "preload",
    apply: "build",
    transformIndexHtml: {
      order: "post",
      handler: (_, { bundle = {} }): HtmlTagDescriptor[] =>
        Object.values(bundle).flatMap((file): HtmlTagDescriptor[] => {
          const href = `/${file.fileName}`;
          if (fonts.test(file.fileName))
            return [link({ rel: "preload", as: "font", type: "font/woff2", crossorigin: "", href })];
          const isFirstPage = file.type === "chunk" && file.facadeModuleId?.endsWith(firstPage);
          return isFirstPage ? [link({ rel: "modulepreload", crossorigin: "", href })] : [];
        }),
    },
  };
}

const link = (attrs: Record<string, string>): HtmlTagDescriptor => ({ tag: "link", attrs, injectTo: "head" });
