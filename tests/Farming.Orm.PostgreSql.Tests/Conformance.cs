using Farming.Orm.Conformance.Queries;
using Farming.Orm.Conformance.Relations;
using Farming.Orm.Conformance.Schemas;
using Farming.Orm.Conformance.Values;
using Farming.Orm.Conformance.Writes;

namespace Farming.Orm.PostgreSql.Tests;

// The suite that every database runs.

public sealed class Page() : PageExamples(new PostgreSqlTestServer());

public sealed class Shapes() : RelationShapes(new PostgreSqlTestServer());

public sealed class Includes() : IncludeTests(new PostgreSqlTestServer());

public sealed class Concurrency() : ConcurrencyTests(new PostgreSqlTestServer());

public sealed class Queries() : QueryTests(new PostgreSqlTestServer());

public sealed class ShapeReuse() : ShapeReuseTests(new PostgreSqlTestServer());

public sealed class Streams() : StreamTests(new PostgreSqlTestServer());

public sealed class Predicates() : PredicatePropertyTests(new PostgreSqlTestServer());

public sealed class Values() : ValueTests(new PostgreSqlTestServer());

public sealed class Schemas() : SchemaTests(new PostgreSqlTestServer());

public sealed class SchemaCreation() : SchemaCreationTests(new PostgreSqlTestServer());

public sealed class SchemaNames() : SchemaNameTests(new PostgreSqlTestServer());

public sealed class SchemaForeignKeys() : SchemaForeignKeyTests(new PostgreSqlTestServer());

public sealed class SchemaConstraints() : SchemaConstraintTests(new PostgreSqlTestServer());

public sealed class SchemaDefaults() : SchemaDefaultTests(new PostgreSqlTestServer());

public sealed class StatementReuse() : StatementReuseTests(new PostgreSqlTestServer());

public sealed class Creates() : CreateTests(new PostgreSqlTestServer());

public sealed class Updates() : UpdateTests(new PostgreSqlTestServer());

public sealed class Transactions() : TransactionTests(new PostgreSqlTestServer());

public sealed class RowImports() : ImportTests(new PostgreSqlTestServer());

public sealed class ConcurrencyTokens() : ConcurrencyTokenTests(new PostgreSqlTestServer());

public sealed class Batches() : BatchTests(new PostgreSqlTestServer());

public sealed class NestedWrites() : NestedTests(new PostgreSqlTestServer());

public sealed class Connects() : ConnectTests(new PostgreSqlTestServer());

public sealed class Errors() : ErrorTests(new PostgreSqlTestServer());

public sealed class CompositeKeys() : CompositeKeyTests(new PostgreSqlTestServer());

public sealed class WholeWrites() : AllOrNothingTests(new PostgreSqlTestServer());
