using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Farming.Orm.Generators.Rules;

/// <summary>The rules over models and their relations. Each has a page under <c>docs/diagnostics</c> and a test class of its id's name.</summary>
internal static class ModelRules
{
    private const string Category = "Farming.Orm";
    private const string HelpBase = "https://github.com/farming-labs/farming-orm/blob/main/docs/diagnostics/";

    public static readonly DiagnosticDescriptor NotPartial = new(
        "FORM0001",
        "A class that the generator completes must be partial",
        "'{0}'{1} must be partial",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpBase + "FORM0001.md");

    public static readonly DiagnosticDescriptor NoId = new(
        "FORM0002",
        "A model needs an id",
        "'{0}' has no [Id]: put it on the property that identifies a row",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpBase + "FORM0002.md");

    public static readonly DiagnosticDescriptor UnsupportedType = new(
        "FORM0003",
        "A mapped property must have a type that can be stored",
        "'{0}' cannot be stored: {1}",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpBase + "FORM0003.md");

    public static readonly DiagnosticDescriptor DuplicateModel = new(
        "FORM0004",
        "Two models cannot share a table or a logical name",
        "'{0}' and '{1}' both have {2}: {3}",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpBase + "FORM0004.md");

    public static readonly DiagnosticDescriptor WrongDefault = new(
        "FORM0005",
        "A default must have the property's type",
        "'{0}' cannot have this default: {1}",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpBase + "FORM0005.md");

    public static readonly DiagnosticDescriptor ImpossibleGeneration = new(
        "FORM0006",
        "An id can only be generated for some types",
        "'{0}' cannot be generated: {1}",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpBase + "FORM0006.md");

    public static readonly DiagnosticDescriptor NameTaken = new(
        "FORM0007",
        "Names must be distinct",
        "'{0}' cannot be used as a name: {1}",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpBase + "FORM0007.md");

    public static readonly DiagnosticDescriptor UnknownKeyField = new(
        "FORM0008",
        "A key or index must name fields",
        "{0} names {1}{2}",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpBase + "FORM0008.md");

    public static readonly DiagnosticDescriptor UnsupportedShape = new(
        "FORM0009",
        "A class must have a shape that the generator can complete",
        "'{0}' cannot be completed: {1}",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpBase + "FORM0009.md");

    public static readonly DiagnosticDescriptor CannotBeSet = new(
        "FORM0010",
        "A mapped property must be settable",
        "'{0}' cannot be set: {1}; give it a setter or a constructor parameter of its name, or leave it out with [NotMapped]",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpBase + "FORM0010.md");

    public static readonly DiagnosticDescriptor DottedTable = new(
        "FORM0011",
        "A table name cannot contain a schema",
        "'{0}' contains a dot: write [Model(\"{1}\", Schema = \"{2}\")]",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpBase + "FORM0011.md");

    public static readonly DiagnosticDescriptor FlagsEnum = new(
        "FORM0012",
        "A [Flags] enum is stored as one of its members",
        "'{0}' can hold one flag only: {1} is a [Flags] enum, and an enum is stored as the name of one member",
        Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpBase + "FORM0012.md");

    public static readonly DiagnosticDescriptor EmptyName = new(
        "FORM0013",
        "A table, a schema or a column needs a name",
        "The {0} of '{1}' has no name",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpBase + "FORM0013.md");

    public static readonly DiagnosticDescriptor NoModel = new(
        "FORM0014",
        "Relations belong to models",
        "'{0}' has [{1}] but no [Model], so nothing is generated for it",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpBase + "FORM0014.md");

    public static readonly DiagnosticDescriptor InitializedField = new(
        "FORM0015",
        "The initializer of a mapped property is not a default of its column",
        "New rows do not get this value of '{0}': {1}",
        Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpBase + "FORM0015.md");

    public static readonly DiagnosticDescriptor UnknownTarget = new(
        "FORM0101",
        "A relation must lead to a model",
        "No model is called '{0}'{1}",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpBase + "FORM0101.md");

    public static readonly DiagnosticDescriptor UnknownForeignKey = new(
        "FORM0102",
        "A foreign key must be a field of the model that holds it",
        "'{0}' is not a field of '{1}', which must hold the foreign key{2}",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpBase + "FORM0102.md");

    public static readonly DiagnosticDescriptor KeyTypeMismatch = new(
        "FORM0103",
        "A foreign key must have the type of the key it points to",
        "'{0}' is {1}, but the key it points to, '{2}', is {3}",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpBase + "FORM0103.md");

    public static readonly DiagnosticDescriptor ForeignKeyNotUnique = new(
        "FORM0104",
        "The foreign key of a [HasOne] must be unique",
        "'{0}' may have several rows with the same {1}: put {2}, or use [HasMany]",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpBase + "FORM0104.md");

    public static readonly DiagnosticDescriptor UnknownThrough = new(
        "FORM0105",
        "A many-to-many relation must lead through a model",
        "No model is called '{0}'{1}",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpBase + "FORM0105.md");

    public static readonly DiagnosticDescriptor JoinPointsElsewhere = new(
        "FORM0106",
        "A many-to-many relation must lead from its model to its target",
        "{0} must point to '{3}', but '{1}' points to {2}{4}",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpBase + "FORM0106.md");

    public static readonly DiagnosticDescriptor WrongKeyLength = new(
        "FORM0107",
        "A foreign key must have the columns of the key it points to, in its order",
        "{0}",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpBase + "FORM0107.md");

    public static readonly DiagnosticDescriptor UnknownReference = new(
        "FORM0108",
        "A reference must name a unique field of a model",
        "'{0}' cannot be referenced: {1}",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpBase + "FORM0108.md");

    public static readonly DiagnosticDescriptor RelationNameTaken = new(
        "FORM0109",
        "The relations of a class need distinct names",
        "The relation cannot be called '{0}', {1}: give it another with Name",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpBase + "FORM0109.md");

    public static readonly DiagnosticDescriptor ForeignKeyUnique = new(
        "FORM0110",
        "The foreign key of a [HasMany] should not be unique",
        "'{0}' has at most one row with the same {1}: use [HasOne]",
        Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpBase + "FORM0110.md");

    public static readonly DiagnosticDescriptor ImpossibleAction = new(
        "FORM0111",
        "A referential action must leave a value that the foreign key can have",
        "'{0}' {1}, so {2} would always fail: {3}, or choose another action",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpBase + "FORM0111.md");

    public static readonly DiagnosticDescriptor RequiredCycle = new(
        "FORM0112",
        "Models that require each other cannot get a first row",
        "A '{0}' needs {1}, so no first row can be inserted: make '{2}' nullable, or another foreign key on the way",
        Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpBase + "FORM0112.md");

    public static readonly DiagnosticDescriptor InverseContradicts = new(
        "FORM0113",
        "A relation should agree with its inverse",
        "The relation '{0}' contradicts its inverse: {1}",
        Category, DiagnosticSeverity.Info, isEnabledByDefault: true, helpLinkUri: HelpBase + "FORM0113.md");

    public static readonly DiagnosticDescriptor RelationTypeTaken = new(
        "FORM0114",
        "A relation's generated types need names that are free",
        "'{0}' exists already, and the relation '{1}' needs this name for a generated type: rename your type, or set the relation's Name",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpBase + "FORM0114.md");

    /// <summary>All of them.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All { get; } =
    [
        NotPartial,
        NoId,
        UnsupportedType,
        DuplicateModel,
        WrongDefault,
        ImpossibleGeneration,
        NameTaken,
        UnknownKeyField,
        UnsupportedShape,
        CannotBeSet,
        DottedTable,
        FlagsEnum,
        EmptyName,
        NoModel,
        InitializedField,
        UnknownTarget,
        UnknownForeignKey,
        KeyTypeMismatch,
        ForeignKeyNotUnique,
        UnknownThrough,
        JoinPointsElsewhere,
        WrongKeyLength,
        UnknownReference,
        RelationNameTaken,
        ForeignKeyUnique,
        ImpossibleAction,
        RequiredCycle,
        InverseContradicts,
        RelationTypeTaken,
    ];
}
