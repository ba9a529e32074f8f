namespace Localization.Providers.Http;

/// <summary>Makes a client for downloads. A delegate, so that an engine that is installed makes no client.</summary>
internal delegate HttpClient Downloads();
