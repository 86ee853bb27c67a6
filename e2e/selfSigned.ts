/**
 * A certificate for the hosts of myvtex.com that its own key has signed, until 2126.
 * It is no secret: nothing but these tests takes it for anybody's.
 */
export const SELF_SIGNED = {
  key: `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgXmzgaFst4vOGEstr
sZiHNcQjHWjVqivGWjytm0ix2myhRANCAASJ7c76COgXXRbGF+L3m+dtNUInEcOy
b8XE4vf1vlcNB07HUplfzqaJaVBRPZ4W0/hSiPqKaysSkK5FvK5oscGy
-----END PRIVATE KEY-----`,
  cert: `-----BEGIN CERTIFICATE-----
MIIBpDCCAUqgAwIBAgIUaOPfkEi4H8iPQ46gHvUmaCH8RWswCgYIKoZIzj0EAwIw
GjEYMBYGA1UEAwwPYWNtZS5teXZ0ZXguY29tMCAXDTI2MTEyODE2NTQ0MFoYDzIx
MjYxMTA0MTY1NDQwWjAaMRgwFgYDVQQDDA9hY21lLm15dnRleC5jb20wWTATBgcq
hkjOPQIBBggqhkjOPQMBBwNCAASJ7c76COgXXRbGF+L3m+dtNUInEcOyb8XE4vf1
vlcNB07HUplfzqaJaVBRPZ4W0/hSiPqKaysSkK5FvK5oscGyo2wwajAdBgNVHQ4E
FgQUXhxVCb3WesGXsRM6rOL/zznEKAMwHwYDVR0jBBgwFoAUXhxVCb3WesGXsRM6
rOL/zznEKAMwDwYDVR0TAQH/BAUwAwEB/zAXBgNVHREEEDAOggwqLm15dnRleC5j
b20wCgYIKoZIzj0EAwIDSAAwRQIhAJFz5SeQjEKiPChBnAS1nbjvyBEm9IadZIsi
FeCSCbgNAiAGXVtrSjYuknffxYAv/4/BJL2t+aWbXF2ZarVyRLzkhw==
-----END CERTIFICATE-----`,
}
