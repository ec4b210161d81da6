using Farming.Orm.Conformance.Queries;
using Farming.Orm.Conformance.Relations;
using Farming.Orm.Conformance.Schemas;
using Farming.Orm.Conformance.Searches;
using Farming.Orm.Conformance.Statements;
using Farming.Orm.Conformance.Values;
using Farming.Orm.Conformance.Writes;

namespace Farming.Orm.Sqlite.Tests;

// The suite that every database runs.

public sealed class Page() : PageExamples(new SqliteTestServer());

public sealed class Shapes() : RelationShapes(new SqliteTestServer());

public sealed class Orders() : OrderTests(new SqliteTestServer());

public sealed class Includes() : IncludeTests(new SqliteTestServer());

public sealed class Concurrency() : ConcurrencyTests(new SqliteTestServer());

public sealed class Queries() : QueryTests(new SqliteTestServer());

public sealed class ShapeReuse() : ShapeReuseTests(new SqliteTestServer());

public sealed class SelectAbuse() : SelectAbuseTests(new SqliteTestServer());

public sealed class Tuples() : TupleTests(new SqliteTestServer());

public sealed class KeptScopes() : KeptScopeTests(new SqliteTestServer());

public sealed class OuterColumns() : OuterColumnTests(new SqliteTestServer());

public sealed class LambdaAbuse() : LambdaAbuseTests(new SqliteTestServer());

public sealed class SizeAbuse() : SizeAbuseTests(new SqliteTestServer());

public sealed class WideQueries() : WideQueryTests(new SqliteTestServer());

public sealed class LongConditions() : LongConditionTests(new SqliteTestServer());

public sealed class DeepRelations() : DeepRelationTests(new SqliteTestServer());

public sealed class Distincts() : DistinctTests(new SqliteTestServer());

public sealed class EnumOrders() : EnumOrderTests(new SqliteTestServer());

public sealed class NullLambda() : NullLambdaTests(new SqliteTestServer());

public sealed class MixedComparisons() : MixedComparisonTests(new SqliteTestServer());

public sealed class Steps() : StepTests(new SqliteTestServer());

public sealed class Streams() : StreamTests(new SqliteTestServer());

public sealed class Predicates() : PredicatePropertyTests(new SqliteTestServer());

public sealed class RandomQueries() : RandomQueryTests(new SqliteTestServer());

public sealed class Metamorphics() : MetamorphicTests(new SqliteTestServer());

public sealed class Values() : ValueTests(new SqliteTestServer());

public sealed class FloatingPoint() : FloatingPointTests(new SqliteTestServer());

public sealed class TimeLimits() : TimeLimitTests(new SqliteTestServer());

public sealed class IgnoredCase() : IgnoreCaseTests(new SqliteTestServer());

public sealed class Json() : JsonTests(new SqliteTestServer());

public sealed class UnreadableValues() : UnreadableValueTests(new SqliteTestServer());

public sealed class Schemas() : SchemaTests(new SqliteTestServer());

public sealed class DeepCascades() : DeepCascadeTests(new SqliteTestServer());

public sealed class SchemaComparisons() : SchemaComparisonTests(new SqliteTestServer());

public sealed class SchemaCreation() : SchemaCreationTests(new SqliteTestServer());

public sealed class SchemaNames() : SchemaNameTests(new SqliteTestServer());

public sealed class SchemaForeignKeys() : SchemaForeignKeyTests(new SqliteTestServer());

public sealed class SchemaConstraints() : SchemaConstraintTests(new SqliteTestServer());

public sealed class SchemaDefaults() : SchemaDefaultTests(new SqliteTestServer());

public sealed class StatementReuse() : StatementReuseTests(new SqliteTestServer());

public sealed class Creates() : CreateTests(new SqliteTestServer());

public sealed class Updates() : UpdateTests(new SqliteTestServer());

public sealed class Divisions() : DivisionTests(new SqliteTestServer());

public sealed class UpsertsOfMany() : UpsertManyTests(new SqliteTestServer());

public sealed class Transactions() : TransactionTests(new SqliteTestServer());

public sealed class RowImports() : ImportTests(new SqliteTestServer());

public sealed class GivenIds() : GivenIdTests(new SqliteTestServer());

public sealed class MissingKeys() : MissingKeyTests(new SqliteTestServer());

public sealed class ConcurrencyTokens() : ConcurrencyTokenTests(new SqliteTestServer());

public sealed class Batches() : BatchTests(new SqliteTestServer());

public sealed class NestedWrites() : NestedTests(new SqliteTestServer());

public sealed class Connects() : ConnectTests(new SqliteTestServer());

public sealed class Errors() : ErrorTests(new SqliteTestServer());

public sealed class CompositeKeys() : CompositeKeyTests(new SqliteTestServer());

public sealed class WholeWrites() : AllOrNothingTests(new SqliteTestServer());

[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class AfterTheConformanceSuite : AfterTheSuite;

[Collection(AfterTheSuite.Name)]
public sealed class Statements() : StatementSnapshotTests(DriverKind.Sqlite);
