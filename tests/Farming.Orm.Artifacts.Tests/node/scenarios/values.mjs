// Gives the rows that are there, then writes one of every type, and one of defaults only.
export default async function (db, schema, dialect) {
  const rows = await db.select().from(schema.values);
  await db.insert(schema.values).values({
    id: "0190f000-0000-7000-8000-0000000000ff",
    text: "it's \"größe\" 🚜",
    truth: true,
    small: -32768,
    whole: 2147483647,
    big: 9223372036854775807n,
    single: 0.5,
    double: 0.30000000000000004,
    decimal: "79228162514264337593543950.335",
    guid: "0190f000-0000-7000-8000-00000000000a",
    time: new Date("2026-01-31T23:59:59.123Z"),
    moment: new Date("2026-01-31T23:59:59.123Z"),
    day: "2026-01-31",
    clock: "12:30:15.5",
    span: dialect === "pg" ? "1 day 02:03:04.000005" : 93_784_000_005n,
    bytes: Buffer.from([0, 1, 255]),
    flavour: "Größe",
    look: { theme: "dark", sizes: [1, 2] },
  });
  await db.insert(schema.defaults).values({});
  return rows;
}
