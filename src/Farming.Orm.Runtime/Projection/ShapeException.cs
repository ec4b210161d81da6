namespace Farming.Orm.Projection;

/// <summary>A <c>Select</c> that breaks the rules, found by the library itself: what it says needs no further explanation.</summary>
internal sealed class ShapeException(string message, Exception? innerException = null) : InvalidOperationException(message, innerException);
