// Reads TypeScript as JSON, { name: text }; writes each as Prettier formats it.
import { text } from "node:stream/consumers";
import prettier from "prettier";

const files = JSON.parse(await text(process.stdin));
for (const name of Object.keys(files)) {
  files[name] = await prettier.format(files[name], { parser: "typescript" });
}

process.stdout.write(JSON.stringify(files));
