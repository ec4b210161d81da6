import { eq as equals } from "drizzle-orm";

// Writes a row into every table of the library, ids and defaults left to the schema, as a program would.
export default async function (db, schema) {
  const one = async (table, values) => (await db.insert(table).values(values).returning())[0];
  const ada = await one(schema.authors, { email: "ada@example.org", name: "Ada" });
  const grace = await one(schema.authors, { email: "grace@example.org", name: "Grace", standing: "Honoured", formerStanding: "Regular" });
  await one(schema.biographies, { authorId: ada.id, text: "Wrote the first program." });
  const book = await one(schema.books, { title: "Notes", authorId: ada.id, editorId: grace.id });
  const shelf = await one(schema.shelves, { room: "East" });
  await one(schema.placements, { bookId: book.id, shelfId: shelf.id });
  await one(schema.follows, { followerId: ada.id, followedId: grace.id });
  const root = await one(schema.categories, { name: "All" });
  await one(schema.categories, { name: "Some", parentId: root.id });
  const chicken = await one(schema.chickens, {});
  const egg = await one(schema.eggs, { laidById: chicken.id });
  await one(schema.chickens, { hatchedFromId: egg.id });
  const tenant = await one(schema.tenants, { id: 7, name: "Seven" });
  const seat = await one(schema.seats, { tenantId: tenant.id, number: 3 });
  await one(schema.tickets, { tenantId: tenant.id, number: "0190f000-0000-7000-8000-00000000000a", seatNumber: seat.number });
  await one(schema.remarks, { bookId: book.id, writtenBy: "grace@example.org", text: "Fine." });
  await one(schema.badges, { holderId: ada.id });

  // What an update sets by itself.
  await db.update(schema.seats).set({ tenantId: 7 });
  await db.update(schema.authors).set({ name: "Ada Lovelace" }).where(equals(schema.authors.id, ada.id));
  return { ada: ada.id };
}
