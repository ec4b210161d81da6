namespace Farming.Orm.Errors;

/// <summary>A query that breaks the rules, found by the library itself: what it says needs no further explanation.</summary>
internal sealed class InvalidQueryException(string message, Exception? innerException = null) : InvalidOperationException(message, innerException);
