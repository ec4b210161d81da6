// Reads schemas as JSON, { name: text }; writes what Prisma's validator says of each, and each as its formatter has it.
import { text } from "node:stream/consumers";
import wasm from "@prisma/prisma-schema-wasm";

const schemas = JSON.parse(await text(process.stdin));
const results = {};
for (const [name, schema] of Object.entries(schemas)) {
  results[name] = { problems: validate(schema), formatted: format(schema) };
}

process.stdout.write(JSON.stringify(results));

function validate(schema) {
  const files = [["schema.prisma", schema]];
  const warnings = JSON.parse(wasm.lint(JSON.stringify(files))).map((entry) => entry.text);
  try {
    wasm.validate(JSON.stringify({ prismaSchema: files, noColor: true }));
    return warnings.join("\n");
  } catch (error) {
    return error.message;
  }
}

function format(schema) {
  const uri = "file:/schema.prisma";
  const parameters = { textDocument: { uri }, options: { tabSize: 2, insertSpaces: true } };
  return JSON.parse(wasm.format(JSON.stringify([[uri, schema]]), JSON.stringify(parameters)))[0][1];
}
