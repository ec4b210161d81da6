namespace Farming.Orm.Errors;

/// <summary>An invalid query, found by the library itself. Its message is complete and is not wrapped.</summary>
internal sealed class InvalidQueryException(string message, Exception? innerException = null) : InvalidOperationException(message, innerException);
