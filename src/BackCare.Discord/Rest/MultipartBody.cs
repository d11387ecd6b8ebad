using System.Globalization;
using System.Text;

namespace BackCare.Discord.Rest;

/// <summary>A message with its files as multipart/form-data: payload_json first, then files[n].</summary>
internal static class MultipartBody
{
    public static RequestBody Of(byte[] json, IReadOnlyList<FileUpload> files)
    {
        // A boundary that is in none of the parts: file names and JSON cannot hold it by chance, and nobody can foresee it.
        var boundary = "backcare-" + Guid.NewGuid().ToString("N", CultureInfo.InvariantCulture);
        using var body = new MemoryStream(json.Length + files.Sum(file => file.Bytes.Length + 300) + 200);

        Text(body, $"--{boundary}\r\nContent-Disposition: form-data; name=\"payload_json\"\r\nContent-Type: application/json\r\n\r\n");
        body.Write(json);
        for (var n = 0; n < files.Count; n++)
        {
            var file = files[n];
            Text(body, $"\r\n--{boundary}\r\nContent-Disposition: form-data; name=\"files[{n}]\"; filename=\"{SafeName(file.Name)}\"\r\n");
            Text(body, $"Content-Type: {SafeName(file.ContentType)}\r\n\r\n");
            body.Write(file.Bytes.Span);
        }

        Text(body, $"\r\n--{boundary}--\r\n");
        return new RequestBody(body.ToArray(), $"multipart/form-data; boundary={boundary}");
    }

    private static string SafeName(string name) => name.Replace('"', '_').Replace('\r', '_').Replace('\n', '_');

    private static void Text(MemoryStream body, string text) => body.Write(Encoding.UTF8.GetBytes(text));
}
